/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A user of the service {@code auth} belongs to a company. */
@Entity
@IdClass(Membership.Key.class)
@Table(indexes = @Index(name = "ix_membership_user", columnList = "user_id"))
public class Membership {

    /** Who belongs to what. */
    public record Key(UUID tenant, UUID userId) {}

    /** What a member may do with the company itself. */
    public enum Level {
        OWNER,
        ADMINISTRATOR,
        MEMBER
    }

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Tenant tenant;

    @Id
    private UUID userId;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 15)
    @ColumnDefault("'MEMBER'")
    private Level level = Level.MEMBER;

    @CreationTimestamp
    @ColumnDefault("now()")
    @Column(nullable = false, updatable = false)
    private Instant since;

    protected Membership() {}

    public Membership(Tenant tenant, UUID userId) {
        this.tenant = tenant;
        this.userId = userId;
    }
}
