/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.only;
import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.MaterializedView;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.View;
import io.github.migrationmaven.model.ViewColumn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewReadersTest {

    @Test
    void aViewHasItsQueryWithoutSemicolon() throws Exception {
        View view = only(read("CREATE VIEW v AS SELECT 1 AS a, 'x'::varchar(3) AS b"), View.class);

        assertThat(view.id()).isEqualTo(ObjectId.of(ObjectKind.VIEW, "public", "v"));
        assertThat(view.definition()).startsWith("SELECT 1 AS a").endsWith("AS b");
        assertThat(view.options()).isEmpty();
        assertThat(view.columns())
                .containsExactly(
                        new ViewColumn("a", "integer", Optional.empty()),
                        new ViewColumn("b", "character varying(3)", Optional.empty()));
    }

    @Test
    void theOptionsOfAViewAreSorted() throws Exception {
        View view = only(read("""
                        CREATE TABLE t (a int);
                        CREATE VIEW v WITH (security_barrier = true) AS SELECT a FROM t
                            WITH LOCAL CHECK OPTION"""), View.class);

        assertThat(view.options()).containsExactly("check_option=local", "security_barrier=true");
    }

    @Test
    void aColumnOfAViewHasACollationOfItsOwn() throws Exception {
        View view = only(read("CREATE VIEW v AS SELECT 'x' COLLATE \"C\" AS a, 1 AS b"), View.class);

        assertThat(view.columns())
                .extracting(ViewColumn::collation)
                .containsExactly(Optional.of("pg_catalog.\"C\""), Optional.empty());
    }

    @Test
    void aViewMayHaveNoColumn() throws Exception {
        assertThat(only(read("CREATE VIEW v AS SELECT"), View.class).columns()).isEmpty();
    }

    @Test
    void aMaterialisedViewHasAllItsAttributes() throws Exception {
        MaterializedView view = only(
                read("CREATE MATERIALIZED VIEW m WITH (fillfactor = 60) AS SELECT 1 AS a"), MaterializedView.class);

        assertThat(view)
                .isEqualTo(new MaterializedView(
                        ObjectId.of(ObjectKind.MATERIALIZED_VIEW, "public", "m"),
                        "SELECT 1 AS a",
                        List.of("fillfactor=60"),
                        List.of(new ViewColumn("a", "integer", Optional.empty())),
                        true));
    }
}
