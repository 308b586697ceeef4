/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** In which packs, and at which price, a supplier sells an ingredient. */
@Entity
@Check(name = "ck_supplier_offer_pack", constraints = "pack_size > 0 and pack_price >= 0")
public class SupplierOffer {

    /** Whose offer of what. */
    @Embeddable
    public record Key(UUID supplierId, Long ingredientId) {}

    @EmbeddedId
    private Key id;

    @MapsId("supplierId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_supplier_offer_supplier"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Supplier supplier;

    @MapsId("ingredientId")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_supplier_offer_ingredient"))
    private Ingredient ingredient;

    @NotNull
    @Column(precision = 12, scale = 3)
    private BigDecimal packSize;

    @NotNull
    @Column(precision = 10, scale = 2)
    private BigDecimal packPrice;

    @GeneratedColumn("round(pack_price / pack_size, 4)")
    @Column(precision = 12, scale = 4)
    private BigDecimal unitPrice;

    private LocalDate validUntil;

    protected SupplierOffer() {}

    public SupplierOffer(Supplier supplier, Ingredient ingredient, BigDecimal packSize, BigDecimal packPrice) {
        this.supplier = supplier;
        this.ingredient = ingredient;
        this.packSize = packSize;
        this.packPrice = packPrice;
    }
}
