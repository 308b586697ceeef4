/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.suppliers;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

/** What we want, from whom, and by when. */
@Entity
@Table(
        indexes = {
            @Index(name = "ix_purchase_order_supplier", columnList = "supplier_id, ordered_at desc"),
            @Index(name = "ux_purchase_order_confirmation", columnList = "supplier_id, confirmation", unique = true)
        })
@Check(name = "ck_purchase_order_delivered", constraints = "status <> 'DELIVERED' or delivered_at is not null")
public class PurchaseOrder {

    /** How far it has come. */
    public enum Status {
        DRAFT,
        SENT,
        CONFIRMED,
        DELIVERED,
        CANCELLED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Supplier supplier;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    @ColumnDefault("'DRAFT'")
    private Status status = Status.DRAFT;

    @Size(max = 40)
    @Comment("The number under which the supplier confirmed the order.")
    private String confirmation;

    private OffsetDateTime orderedAt;

    private OffsetDateTime deliveredAt;

    @NotNull
    private LocalDate wantedOn;

    @ElementCollection
    @CollectionTable(
            name = "purchase_order_line",
            joinColumns = @JoinColumn(name = "purchase_order_id"),
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "uq_purchase_order_line_names_every_article_of_its_supplier_once",
                            columnNames = {"purchase_order_id", "article_number"}))
    @OrderColumn(name = "line_index")
    private List<Line> lines = new ArrayList<>();

    @Version
    private int version;

    protected PurchaseOrder() {}

    public PurchaseOrder(Supplier supplier, LocalDate wantedOn) {
        this.supplier = supplier;
        this.wantedOn = wantedOn;
    }

    /** So many packs of one thing. */
    @Embeddable
    public record Line(
            @NotBlank @Column(length = 30, nullable = false) String articleNumber,
            @Positive @Column(nullable = false) int packs,

            @PositiveOrZero @Column(precision = 10, scale = 2, nullable = false)
            BigDecimal packPrice) {}
}
