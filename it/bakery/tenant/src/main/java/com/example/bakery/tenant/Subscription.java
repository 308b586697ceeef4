/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.GeneratedColumn;

/** The plan of a company; there is one for each, and it has the company's key. */
@Entity
@Check(name = "ck_subscription_period", constraints = "ends_on is null or ends_on >= starts_on")
public class Subscription {

    @Id
    private UUID tenantId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", foreignKey = @ForeignKey(name = "fk_subscription_tenant"))
    private Tenant tenant;

    @ManyToOne(optional = false)
    @JoinColumn(name = "plan_code", foreignKey = @ForeignKey(name = "fk_subscription_plan"))
    private Plan plan;

    @NotNull
    private LocalDate startsOn;

    private LocalDate endsOn;

    @Min(0)
    @Max(100)
    @ColumnDefault("0")
    private int discountPercent;

    @GeneratedColumn("100 - discount_percent")
    private int payablePercent;

    @Version
    private int version;

    protected Subscription() {}

    public Subscription(Tenant tenant, Plan plan, LocalDate startsOn) {
        this.tenant = tenant;
        this.plan = plan;
        this.startsOn = startsOn;
    }
}
