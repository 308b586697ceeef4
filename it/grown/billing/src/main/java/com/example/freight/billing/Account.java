/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.billing;

import com.example.freight.common.Audited;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.type.YesNoConverter;

/** Somebody who gets invoices. */
@Entity
public class Account extends Audited {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account")
    @SequenceGenerator(name = "account", sequenceName = "account_id_seq", allocationSize = 1)
    private Long id;

    @Column(length = 12, unique = true, nullable = false)
    private String debtorNo;

    @NotBlank
    private String name;

    @Size(max = 34)
    private String iban;

    @Convert(converter = YesNoConverter.class)
    private boolean active;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "payment_terms_code")
    private PaymentTerms paymentTerms;

    @NotNull
    @Enumerated(EnumType.STRING)
    private ReminderChannel reminderChannel = ReminderChannel.EMAIL;

    @Min(0)
    @Max(23)
    private short reminderHour;

    @ManyToMany
    @JoinTable(
            name = "account_tag",
            joinColumns = @JoinColumn(name = "account_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    private Set<Tag> tags = new HashSet<>();
}
