/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.ObjectKind;
import io.github.migrationmaven.model.SchemaObject;
import java.util.EnumMap;
import java.util.Map;

/** The planner of each kind, in one list. */
final class Planners {

    private static final Map<ObjectKind, KindPlanner<?>> BY_KIND = byKind();

    private Planners() {}

    private static Map<ObjectKind, KindPlanner<?>> byKind() {
        Map<ObjectKind, KindPlanner<?>> planners = new EnumMap<>(ObjectKind.class);
        planners.put(ObjectKind.SCHEMA, new NamedSchemaPlanner());
        planners.put(ObjectKind.EXTENSION, new ExtensionPlanner());
        planners.put(ObjectKind.ENUM_TYPE, new EnumTypePlanner());
        planners.put(ObjectKind.DOMAIN, new DomainTypePlanner());
        planners.put(ObjectKind.DOMAIN_CONSTRAINT, new DomainConstraintPlanner());
        planners.put(ObjectKind.SEQUENCE, new SequencePlanner());
        planners.put(ObjectKind.SEQUENCE_OWNER, new SequenceOwnerPlanner());
        planners.put(ObjectKind.FUNCTION, new RoutinePlanner());
        planners.put(ObjectKind.PROCEDURE, new RoutinePlanner());
        planners.put(ObjectKind.CAST, new CastPlanner());
        planners.put(ObjectKind.TABLE, new TablePlanner());
        planners.put(ObjectKind.COLUMN, new ColumnPlanner());
        planners.put(ObjectKind.COLUMN_DEFAULT, new ColumnDefaultPlanner());
        planners.put(ObjectKind.PRIMARY_KEY, new PrimaryKeyPlanner());
        planners.put(ObjectKind.UNIQUE_CONSTRAINT, new UniqueConstraintPlanner());
        planners.put(ObjectKind.CHECK_CONSTRAINT, new CheckConstraintPlanner());
        planners.put(ObjectKind.EXCLUSION_CONSTRAINT, new ExclusionConstraintPlanner());
        planners.put(ObjectKind.FOREIGN_KEY, new ForeignKeyPlanner());
        planners.put(ObjectKind.INDEX, new IndexPlanner());
        planners.put(ObjectKind.VIEW, new ViewPlanner());
        planners.put(ObjectKind.MATERIALIZED_VIEW, new MaterializedViewPlanner());
        planners.put(ObjectKind.ROW_SECURITY, new RowSecurityPlanner());
        planners.put(ObjectKind.REPLICA_IDENTITY, new ReplicaIdentityPlanner());
        planners.put(ObjectKind.CLUSTERING, new ClusteringPlanner());
        planners.put(ObjectKind.COLUMN_SETTINGS, new ColumnSettingsPlanner());
        planners.put(ObjectKind.INDEX_STATISTICS, new IndexStatisticsPlanner());
        planners.put(ObjectKind.TRIGGER, new TriggerPlanner());
        planners.put(ObjectKind.COMMENT, new CommentPlanner());
        return planners;
    }

    /** The planner of an object; its type argument is the object's own type. */
    @SuppressWarnings("unchecked")
    static KindPlanner<SchemaObject> of(SchemaObject object) {
        return (KindPlanner<SchemaObject>) of(object.id().kind());
    }

    static KindPlanner<?> of(ObjectKind kind) {
        KindPlanner<?> planner = BY_KIND.get(kind);
        if (planner == null) {
            throw new IllegalStateException("No planner for " + kind);
        }
        return planner;
    }
}
