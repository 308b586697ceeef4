/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.CheckConstraint;
import io.github.migrationmaven.model.DomainConstraint;
import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.PrimaryKey;
import io.github.migrationmaven.model.SchemaObject;
import io.github.migrationmaven.model.UniqueConstraint;
import io.github.migrationmaven.sql.Expressions;
import io.github.migrationmaven.sql.Sql;
import java.util.Optional;

/** The clauses and statements that all constraints of tables share. */
final class ConstraintSql {

    private ConstraintSql() {}

    /** The constraint as a clause of CREATE TABLE or ALTER TABLE. */
    static String clause(ObjectId id, String definition) {
        return "CONSTRAINT " + Sql.identifier(id.name()) + " " + Expressions.stable(definition);
    }

    static Statement add(ObjectId id, String definition, Hazard... hazards) {
        Hazard[] effective = definition.endsWith(" NOT VALID") ? new Hazard[0] : hazards;
        return Statement.of("ALTER TABLE " + Sql.parent(id) + " ADD " + clause(id, definition), effective);
    }

    static Statement validate(ObjectId id) {
        return Statement.of(
                "ALTER TABLE " + Sql.parent(id) + " VALIDATE CONSTRAINT " + Sql.identifier(id.name()),
                Hazard.DEPENDS_ON_DATA);
    }

    static Statement drop(ObjectId id) {
        return Statement.of("ALTER TABLE " + Sql.parent(id) + " DROP CONSTRAINT " + Sql.identifier(id.name()));
    }

    /** The definition of a constraint that can be a clause of CREATE TABLE or CREATE DOMAIN; empty for all else. */
    static Optional<String> definition(SchemaObject object) {
        if (object instanceof PrimaryKey key) {
            return Optional.of(key.definition());
        }
        if (object instanceof UniqueConstraint unique) {
            return Optional.of(unique.definition());
        }
        if (object instanceof CheckConstraint check) {
            return Optional.of(check.definition());
        }
        return object instanceof DomainConstraint constraint ? Optional.of(constraint.definition()) : Optional.empty();
    }

    /** Two definitions that differ in nothing but the word that {@code before} is not validated. */
    static boolean onlyValidates(String before, String after) {
        return before.equals(after + " NOT VALID");
    }
}
