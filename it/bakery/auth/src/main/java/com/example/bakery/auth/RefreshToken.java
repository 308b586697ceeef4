/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** The right to a new access token; each is used once and replaced by the next. */
@Entity
@Table(
        indexes = {
            @Index(name = "ix_refresh_token_user", columnList = "user_id, expires_at desc"),
            @Index(name = "ux_refresh_token_hash", columnList = "token_hash", unique = true)
        })
@Check(name = "ck_refresh_token_lifetime", constraints = "expires_at > issued_at")
public class RefreshToken {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id", foreignKey = @ForeignKey(name = "fk_refresh_token_user"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private UserAccount user;

    @NotNull
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64)
    private String tokenHash;

    @NotNull
    private Instant issuedAt;

    @NotNull
    private Instant expiresAt;

    private Instant revokedAt;

    @OneToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private RefreshToken replacedBy;

    protected RefreshToken() {}

    public RefreshToken(UserAccount user, String tokenHash, Instant now, Duration lifetime) {
        this.user = user;
        this.tokenHash = tokenHash;
        issuedAt = now;
        expiresAt = now.plus(lifetime);
    }

    public RefreshToken replacedBy(RefreshToken next, Instant now) {
        revokedAt = now;
        replacedBy = next;
        return next;
    }
}
