/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One line of an invoice. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "uk_invoice_line", columnNames = {"invoice_id", "line_no"}))
public class InvoiceLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Invoice invoice;

    private short lineNo;

    @NotBlank
    private String text;

    @NotNull
    private BigDecimal quantity;

    @Column(nullable = false, precision = 12, scale = 4)
    private BigDecimal unitPrice;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tax_rate_code")
    private TaxRate taxRate;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    @Column(insertable = false, updatable = false)
    private BigDecimal net;
}
