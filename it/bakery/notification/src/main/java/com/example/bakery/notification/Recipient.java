/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.notification;

import com.example.bakery.common.EmailAddress;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whom we tell, and how they want to be told. */
@Entity
@Table(
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_recipient_user",
                        columnNames = {"tenant_id", "user_id"}))
public class Recipient extends TenantOwned {

    @NotNull
    private UUID userId;

    @Column(length = 254)
    private EmailAddress email;

    @Size(max = 20)
    @Pattern(regexp = "\\+[0-9]+")
    private String mobile;

    private LocalTime quietFrom;

    private LocalTime quietUntil;

    @ElementCollection
    @CollectionTable(
            name = "recipient_consent",
            joinColumns = @JoinColumn(name = "recipient_id"),
            foreignKey = @ForeignKey(name = "fk_recipient_consent_recipient"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "topic", length = 12)
    @Column(name = "given_at", nullable = false)
    private Map<Topic, Instant> consents = new EnumMap<>(Topic.class);

    @OneToMany(mappedBy = "recipient")
    private Set<PushDevice> devices = new HashSet<>();

    protected Recipient() {}

    public Recipient(UUID userId) {
        this.userId = userId;
    }

    public boolean agreesTo(Topic topic) {
        return consents.containsKey(topic);
    }
}
