/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

/**
 * An object of a database in its normal form: equal values mean that no migration is needed.
 *
 * <p>Expressions and definitions are the text that PostgreSQL prints with an empty {@code search_path}; attributes that
 * have PostgreSQL's own default are absent; options are sorted. What an object depends on is not part of its value, see
 * {@link Catalog}.
 */
public sealed interface SchemaObject
        permits NamedSchema,
                Extension,
                EnumType,
                DomainType,
                DomainConstraint,
                Cast,
                Sequence,
                SequenceOwner,
                Table,
                Column,
                ColumnDefault,
                PrimaryKey,
                UniqueConstraint,
                CheckConstraint,
                ExclusionConstraint,
                ForeignKey,
                Index,
                View,
                MaterializedView,
                Routine,
                RowSecurity,
                ReplicaIdentity,
                Clustering,
                ColumnSettings,
                IndexStatistics,
                Trigger,
                Comment {

    ObjectId id();
}
