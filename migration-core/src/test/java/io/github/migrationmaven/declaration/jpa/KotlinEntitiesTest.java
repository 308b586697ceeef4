/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KotlinEntitiesTest {

    @TempDir
    Path folder;

    @Test
    void aClassOfKotlinIsAnEntityLikeAnyOther() throws Exception {
        List<Path> jars = new ArrayList<>(JpaProvider.HIBERNATE_6_6.jars());
        jars.add(KotlinCompiler.library());
        Path classes = KotlinCompiler.compile(
                jars, folder.resolve("classes"), Path.of("src/test/providers/kotlin/Customer.kt"));

        try (JpaLoaders loaders = new JpaLoaders()) {
            JpaSchema schema = JpaSchema.of(JpaFixture.request(classes, List.of(), jars), loaders);

            assertThat(schema.describe()).isEqualTo("2 entities");
            assertThat(schema.ddl(17))
                    .contains("create table customer (")
                    .contains("display_name varchar(80) not null")
                    .contains("nick_name varchar(255)")
                    .contains("loyalty varchar(255) check (loyalty in ('NONE','GOLD'))")
                    .contains("sponsor_id bigint")
                    .contains("street varchar(255)")
                    .contains("create table voucher (");
        }
    }
}
