/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexDefinitionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX i ON shop.orders ",
                "CREATE UNIQUE INDEX i ON shop.orders ",
                "CREATE INDEX i ON ONLY shop.orders ",
                "CREATE INDEX i ON orders ",
                "CREATE INDEX \" USING btree \" ON \"a.b\".\"c USING d\" ",
                "CREATE INDEX \"x\"\" ON y\" ON \"\"\"\".\"\"\" USING \" ",
                "CREATE INDEX \"ONLY\" ON \"ONLY \".\"ON\" "
            })
    void theNamesAreCutOff(String start) {
        assertThat(IndexDefinition.fromUsing(start + "USING gin (a) WHERE (b = ' USING '::text)"))
                .isEqualTo("USING gin (a) WHERE (b = ' USING '::text)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE VIEW v AS SELECT 1",
                "CREATE INDEX \"i ON shop.orders USING btree (a)",
                "CREATE INDEX i ON shop.orders (a)",
                ""
            })
    void anotherStatementIsRefused(String statement) {
        assertThatThrownBy(() -> IndexDefinition.fromUsing(statement)).isInstanceOf(IllegalArgumentException.class);
    }
}
