/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BooleanFormTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    the order of AND | ((a > 0) AND (b > 0)) | ((b > 0) AND (a > 0))
                    the order of OR | ((a > 0) OR (b > 0)) | ((b > 0) OR (a > 0))
                    terms of terms | ((a > 0) AND ((b > 0) AND (c > 0))) | ((c > 0) AND (a > 0) AND (b > 0))
                    a term said twice | ((a > 0) AND (a > 0)) | (a > 0)
                    parentheses around the whole | ((a > 0)) | a > 0
                    values of an IN list | (s = ANY (ARRAY['A'::text, 'B'::text])) | (s = ANY (ARRAY['B'::text, 'A'::text]))
                    values of a NOT IN list | (n <> ALL (ARRAY[1, 2])) | (n <> ALL (ARRAY[2, 1]))
                    casts of varchar columns | ((s)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[])) | (s = ANY (ARRAY['B'::text, 'A'::text]))
                    casts of one literal | ((s)::text = 'A'::text) | (s = 'A')
                    whole definitions | CHECK (((a > 0) AND (b > 0))) | CHECK (((b > 0) AND (a > 0)))
                    terms under NOT | (NOT ((a > 0) AND (b > 0))) | (NOT ((b > 0) AND (a > 0)))
                    names in quotes | (("S")::text = 'A'::text) | ("S" = 'A'::text)
                    """)
    void doesNotCount(String what, String one, String other) {
        assertThat(form(one)).as(what).isEqualTo(form(other));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    another value | (s = ANY (ARRAY['A'::text])) | (s = ANY (ARRAY['B'::text]))
                    one value more | (s = ANY (ARRAY['A'::text])) | (s = ANY (ARRAY['A'::text, 'B'::text]))
                    AND and OR | ((a > 0) AND (b > 0)) | ((a > 0) OR (b > 0))
                    what AND is under | ((a AND b) OR c) | (a AND (b OR c))
                    sides of a comparison | (a > b) | (b > a)
                    the order of arguments | (f(a, b) > 0) | (f(b, a) > 0)
                    the order of an array that is no list | (x = ARRAY[1, 2]) | (x = ARRAY[2, 1])
                    ANY of a comparison other than equality | (a > ANY (ARRAY[f(1, 2)])) | (a > ANY (ARRAY[f(2, 1)]))
                    casts of columns of other types | ((n)::text < 'A'::text) | (n < 'A'::text)
                    casts that cut | ((s)::character varying(3) = 'A') | (s = 'A')
                    literals of other types | (d > '2020-01-01'::date) | (d > '2020-01-01'::text)
                    NOT | (NOT (a > 0)) | (a > 0)
                    the branches of CASE | CASE WHEN (a AND b) THEN c ELSE d END | CASE WHEN (a AND b) THEN d ELSE c END
                    spaces in literals | (s = 'A B') | (s = 'A  B')
                    NO INHERIT | CHECK ((a > 0)) | CHECK ((a > 0)) NO INHERIT
                    bounds of BETWEEN SYMMETRIC | (a BETWEEN SYMMETRIC 1 AND 2) | (a BETWEEN SYMMETRIC 2 AND 1)
                    """)
    void counts(String what, String one, String other) {
        assertThat(form(one)).as(what).isNotEqualTo(form(other));
    }

    private static String form(String expression) {
        return BooleanForm.of(expression, column -> column.equalsIgnoreCase("s"));
    }
}
