/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeFitTest {

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    integer | bigint
                    smallint | numeric
                    bigint | numeric(19,0)
                    integer | numeric(12,2)
                    numeric(10,2) | numeric(12,2)
                    numeric(10,2) | numeric(13,4)
                    numeric(10,2) | numeric
                    integer | double precision
                    character varying(10) | character varying(20)
                    character varying(10) | text
                    character(10) | character varying(10)
                    uuid | text
                    uuid | character varying(36)
                    integer | character varying(11)
                    jsonb | text
                    date | timestamp without time zone
                    timestamp(3) without time zone | timestamp without time zone
                    timestamp without time zone | timestamp(6) without time zone
                    integer[] | bigint[]
                    character varying(10)[] | text[]
                    integer[] | text
                    """)
    void fits(String before, String after) {
        assertThat(TypeFit.of(before).fits(TypeFit.of(after))).isTrue();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    bigint | integer
                    bigint | double precision
                    integer | real
                    integer | numeric(11,2)
                    numeric(12,2) | numeric(10,2)
                    numeric(10,4) | numeric(12,2)
                    numeric | numeric(10,2)
                    numeric | integer
                    character varying(20) | character varying(10)
                    character varying | character varying(255)
                    text | character varying(20)
                    text | integer
                    text | uuid
                    uuid | character varying(35)
                    character varying(10) | character(10)
                    json | jsonb
                    timestamp without time zone | timestamp with time zone
                    timestamp without time zone | timestamp(3) without time zone
                    timestamp without time zone | date
                    integer | boolean
                    integer | integer[]
                    bigint[] | integer[]
                    interval | interval(0)
                    """)
    void doesNotFit(String before, String after) {
        assertThat(TypeFit.of(before).fits(TypeFit.of(after))).isFalse();
    }
}
