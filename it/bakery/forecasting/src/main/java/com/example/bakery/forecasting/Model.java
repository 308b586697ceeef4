/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.forecasting;

import com.example.bakery.common.AuditedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A way of guessing, with everything that it has learnt. */
@Entity
@Table(name = "forecast_model")
public class Model extends AuditedEntity {

    /** How it guesses. */
    public enum Method {
        SAME_WEEKDAY,
        SMOOTHING,
        GRADIENT_BOOSTING
    }

    @NotBlank
    @Size(max = 60)
    private String name;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Method method;

    @NotNull
    @JdbcTypeCode(SqlTypes.JSON)
    @ColumnDefault("'{}'")
    private Map<String, Object> parameters = new HashMap<>();

    @NotNull
    @Column(name = "features", length = 40)
    private String[] features = {};

    private LocalDate trainedUntil;

    @Column(columnDefinition = "share")
    @Comment("Mean absolute percentage error on the weeks that were held back.")
    private BigDecimal error;

    protected Model() {}

    public Model(String name, Method method) {
        this.name = name;
        this.method = method;
    }
}
