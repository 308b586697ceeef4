/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.only;
import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.Clustering;
import io.github.migrationmaven.model.ColumnSettings;
import io.github.migrationmaven.model.IndexStatistics;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.ReplicaIdentity;
import io.github.migrationmaven.model.RowSecurity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsReadersTest {

    private static final String TABLE =
            "CREATE TABLE t (a int CONSTRAINT pk PRIMARY KEY, b text); CREATE INDEX i ON t (a, (a + 1));";

    @Test
    void whatIsAsUsualIsAbsent() throws Exception {
        assertThat(read(TABLE).all(ColumnSettings.class)).isEmpty();
        assertThat(read(TABLE).all(IndexStatistics.class)).isEmpty();
        assertThat(read(TABLE).all(RowSecurity.class)).isEmpty();
        assertThat(read(TABLE).all(ReplicaIdentity.class)).isEmpty();
        assertThat(read(TABLE).all(Clustering.class)).isEmpty();
    }

    @Test
    void aColumnHasAllItsSettings() throws Exception {
        ColumnSettings settings = only(
                read(TABLE + "ALTER TABLE t ALTER b SET STORAGE MAIN, ALTER b SET COMPRESSION pglz,"
                        + " ALTER b SET STATISTICS 0, ALTER b SET (n_distinct_inherited = 2, n_distinct = 5)"),
                ColumnSettings.class);

        assertThat(settings)
                .isEqualTo(new ColumnSettings(
                        ObjectId.within(ObjectKind.COLUMN_SETTINGS, "public", "t", "b"),
                        Optional.of("MAIN"),
                        "EXTENDED",
                        Optional.of("pglz"),
                        Optional.of(0),
                        List.of("n_distinct=5", "n_distinct_inherited=2")));
    }

    @Test
    void anIndexHasTheTargetsOfItsExpressions() throws Exception {
        assertThat(only(read(TABLE + "ALTER INDEX i ALTER 2 SET STATISTICS 9"), IndexStatistics.class)
                        .targets())
                .isEqualTo(Map.of(2, 9));
    }

    @Test
    void rowSecurityIsForcedWithoutBeingEnabled() throws Exception {
        assertThat(only(read(TABLE + "ALTER TABLE t FORCE ROW LEVEL SECURITY"), RowSecurity.class))
                .isEqualTo(new RowSecurity(ObjectId.of(ObjectKind.ROW_SECURITY, "public", "t"), false, true));
    }

    @Test
    void anIndexBehindAConstraintStandsForTheConstraint() throws Exception {
        Catalog catalog = read(TABLE + "ALTER TABLE t REPLICA IDENTITY USING INDEX pk; ALTER TABLE t CLUSTER ON i");

        assertThat(only(catalog, ReplicaIdentity.class).choice())
                .contains(ObjectId.within(ObjectKind.PRIMARY_KEY, "public", "t", "pk"));
        assertThat(only(catalog, Clustering.class).index())
                .isEqualTo(ObjectId.within(ObjectKind.INDEX, "public", "t", "i"));
        assertThat(catalog.needsOf(only(catalog, Clustering.class).id()))
                .contains(only(catalog, Clustering.class).index());
    }
}
