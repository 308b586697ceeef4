/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.tenant;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

/** What can be booked. The price list is short, so its code is the key. */
@Entity
@Check(name = "ck_plan_price", constraints = "monthly_price between 0 and 10000")
public class Plan {

    /** What a plan switches on. */
    public enum Feature {
        ONLINE_SHOP,
        FORECASTS,
        SEVERAL_BRANCHES,
        OWN_HOST_NAME
    }

    @Id
    @Column(length = 20)
    private String code;

    @NotNull
    @Column(precision = 10, scale = 2)
    private BigDecimal monthlyPrice;

    @NotNull
    @ColumnDefault("'EUR'")
    private Currency currency;

    @ColumnDefault("-1")
    @Comment("-1: any number.")
    private long maxOrders = -1;

    @ElementCollection
    @CollectionTable(name = "plan_feature", joinColumns = @JoinColumn(name = "plan_code"))
    @Column(name = "feature", nullable = false, length = 20)
    @Enumerated(EnumType.STRING)
    private Set<Feature> features = EnumSet.noneOf(Feature.class);

    protected Plan() {}

    public boolean includes(Feature feature) {
        return features.contains(feature);
    }
}
