/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

import static io.github.migrationmaven.introspect.CatalogFixture.only;
import static io.github.migrationmaven.introspect.CatalogFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.DomainConstraint;
import io.github.migrationmaven.model.DomainType;
import io.github.migrationmaven.model.EnumType;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.ObjectKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypeReadersTest {

    @Test
    void labelsKeepTheirSortOrder() throws Exception {
        EnumType type = only(read("""
                        CREATE SCHEMA shop;
                        CREATE TYPE shop.mood AS ENUM ('sad', 'it''s fine');
                        ALTER TYPE shop.mood ADD VALUE 'meh' AFTER 'sad'"""), EnumType.class);

        assertThat(type)
                .isEqualTo(new EnumType(
                        ObjectId.of(ObjectKind.ENUM_TYPE, "shop", "mood"), List.of("sad", "meh", "it's fine")));
    }

    @Test
    void anEnumTypeMayHaveNoLabel() throws Exception {
        assertThat(only(read("CREATE TYPE mood AS ENUM ()"), EnumType.class).labels())
                .isEmpty();
    }

    @Test
    void aPlainDomainHasOnlyItsBaseType() throws Exception {
        assertThat(only(read("CREATE DOMAIN code AS varchar(8)"), DomainType.class))
                .isEqualTo(new DomainType(
                        ObjectId.of(ObjectKind.DOMAIN, "public", "code"),
                        "character varying(8)",
                        false,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void aDomainHasAllItsAttributes() throws Exception {
        DomainType domain =
                only(read("CREATE DOMAIN code AS text COLLATE \"C\" DEFAULT lower('A') NOT NULL"), DomainType.class);

        assertThat(domain.notNull()).isTrue();
        assertThat(domain.defaultExpression()).contains("lower('A'::text)");
        assertThat(domain.collation()).contains("pg_catalog.\"C\"");
    }

    @Test
    void theDefaultOfADomainFollowsARename() throws Exception {
        DomainType domain = only(read("""
                        CREATE SEQUENCE numbers;
                        CREATE DOMAIN code AS bigint DEFAULT nextval('numbers');
                        ALTER SEQUENCE numbers RENAME TO digits"""), DomainType.class);

        assertThat(domain.defaultExpression()).contains("nextval('public.digits'::regclass)");
    }

    @Test
    void checksOfADomainAreObjectsOfTheirOwn() throws Exception {
        Catalog catalog = read("""
                CREATE DOMAIN code AS text NOT NULL CONSTRAINT short CHECK (length(VALUE) < 9);
                ALTER DOMAIN code ADD CONSTRAINT late CHECK (VALUE <> '') NOT VALID""");

        assertThat(catalog.all(DomainConstraint.class))
                .containsExactly(
                        new DomainConstraint(constraint("late"), "CHECK ((VALUE <> ''::text)) NOT VALID"),
                        new DomainConstraint(constraint("short"), "CHECK ((length(VALUE) < 9))"));
    }

    private static ObjectId constraint(String name) {
        return ObjectId.within(ObjectKind.DOMAIN_CONSTRAINT, "public", "code", name);
    }
}
