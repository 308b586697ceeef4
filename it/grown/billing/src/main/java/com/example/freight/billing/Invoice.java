/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

import com.example.freight.common.Audited;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody is to pay. */
@Entity
@Table(indexes = @Index(name = "ix_invoice_account_due", columnList = "account_id, dueOn"))
public class Invoice extends Audited {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Given by the database. */
    @Column(unique = true, nullable = false, insertable = false, updatable = false)
    private String invoiceNo;

    @Column(nullable = false, unique = true)
    private UUID publicId = UUID.randomUUID();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_invoice_to_account"))
    private Account account;

    @Column(length = 14)
    private String bookingRef;

    @NotNull
    @Enumerated(EnumType.STRING)
    private InvoiceStatus status = InvoiceStatus.DRAFT;

    private LocalDate issuedOn;

    private LocalDate dueOn;

    @NotNull
    private BigDecimal net;

    @NotNull
    private BigDecimal gross;

    @Column(columnDefinition = "char(3)")
    private String currency;

    private byte[] pdf;

    @OneToMany(mappedBy = "invoice", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<InvoiceLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "invoice_attribute")
    @MapKeyColumn(name = "name", length = 60)
    @Column(name = "value")
    private Map<String, String> attributes = new HashMap<>();
}
