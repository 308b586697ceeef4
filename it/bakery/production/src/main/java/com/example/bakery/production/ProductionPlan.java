/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.production;

import com.example.bakery.common.AuditedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;

/** What is to be baked on one day in one bakehouse. */
@Entity
@Table(
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_production_plan_day",
                        columnNames = {"bakehouse_id", "day"}))
public class ProductionPlan extends AuditedEntity {

    /** A plan is changed until it is released. */
    public enum State {
        OPEN,
        RELEASED,
        DONE
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Bakehouse bakehouse;

    @NotNull
    @Column(updatable = false)
    private LocalDate day;

    @NotNull
    @Enumerated
    @ColumnDefault("0")
    private State state = State.OPEN;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "recipeId")
    private Map<UUID, PlannedItem> items = new HashMap<>();

    protected ProductionPlan() {}

    public ProductionPlan(Bakehouse bakehouse, LocalDate day) {
        this.bakehouse = bakehouse;
        this.day = day;
    }
}
