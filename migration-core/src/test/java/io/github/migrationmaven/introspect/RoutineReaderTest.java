/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.only;
import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.Routine;
import org.junit.jupiter.api.Test;

class RoutineReaderTest {

    @Test
    void aFunctionHasAllItsAttributes() throws Exception {
        Routine routine = only(read("""
                        CREATE FUNCTION add(a int, VARIADIC b int[] DEFAULT '{}', OUT c bigint)
                        LANGUAGE sql IMMUTABLE AS 'SELECT 1'"""), Routine.class);

        assertThat(routine.id())
                .isEqualTo(ObjectId.routine(ObjectKind.FUNCTION, "public", "add", "integer, integer[]"));
        assertThat(routine.definition())
                .startsWith("CREATE OR REPLACE FUNCTION public.add(")
                .contains("IMMUTABLE")
                .endsWith("$function$");
        assertThat(routine.arguments()).isEqualTo("a integer, VARIADIC b integer[], OUT c bigint");
        assertThat(routine.result()).isEqualTo("bigint");
        assertThat(routine.defaults()).isEqualTo(1);
        assertThat(routine.window()).isFalse();
        assertThat(routine.language()).isEqualTo("sql");
        assertThat(routine.body()).contains("SELECT 1");
    }

    @Test
    void aProcedureHasNoResult() throws Exception {
        Routine routine =
                only(read("CREATE PROCEDURE tidy(x text) LANGUAGE plpgsql AS 'BEGIN NULL; END'"), Routine.class);

        assertThat(routine.id()).isEqualTo(ObjectId.routine(ObjectKind.PROCEDURE, "public", "tidy", "text"));
        assertThat(routine.result()).isEmpty();
    }

    @Test
    void overloadsAreToldApartByTheirQualifiedTypes() throws Exception {
        Catalog catalog = read("""
                CREATE TYPE mood AS ENUM ();
                CREATE FUNCTION f(a mood) RETURNS int LANGUAGE sql AS 'SELECT 1';
                CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'""");

        assertThat(catalog.all(Routine.class))
                .extracting(routine -> routine.id().signature())
                .containsExactly("", "public.mood");
    }

    @Test
    void aBodyOfTheStandardIsNoString() throws Exception {
        Routine routine = only(read("CREATE FUNCTION one() RETURNS int LANGUAGE sql RETURN 1"), Routine.class);

        assertThat(routine.body()).isEmpty();
        assertThat(routine.definition()).endsWith("RETURN 1");
    }

    @Test
    void theSymbolOfAnInternalFunctionIsNoBody() throws Exception {
        Routine routine =
                only(read("CREATE FUNCTION sine(float8) RETURNS float8 LANGUAGE internal AS 'dsin'"), Routine.class);

        assertThat(routine.body()).isEmpty();
    }

    @Test
    void theConstructorsOfARangeTypeAreNoFunctions() throws Exception {
        assertThat(read("CREATE TYPE span AS RANGE (SUBTYPE = float8)").all(Routine.class))
                .isEmpty();
    }

    @Test
    void aWindowFunctionIsAFunction() throws Exception {
        Routine routine = only(
                read("CREATE FUNCTION n() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number'"),
                Routine.class);

        assertThat(routine.id().kind()).isEqualTo(ObjectKind.FUNCTION);
        assertThat(routine.window()).isTrue();
        assertThat(routine.definition()).contains("WINDOW");
    }
}
