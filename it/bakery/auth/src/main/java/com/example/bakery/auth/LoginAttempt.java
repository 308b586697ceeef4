/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

import com.example.bakery.common.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.net.InetAddress;
import java.time.Instant;
import org.hibernate.annotations.Comment;

/** Somebody tried to sign in. Written often, read when something is wrong. */
@Entity
@Table(
        indexes = {
            @Index(name = "ix_login_attempt_email", columnList = "email, attempted_at desc"),
            @Index(name = "ix_login_attempt_address", columnList = "client_address, attempted_at desc")
        })
@Comment("Somebody tried to sign in.")
public class LoginAttempt {

    /** How it ended. */
    public enum Result {
        SUCCEEDED,
        WRONG_SECRET,
        UNKNOWN_ACCOUNT,
        LOCKED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "login_attempt_seq")
    @SequenceGenerator(name = "login_attempt_seq", sequenceName = "login_attempt_seq", allocationSize = 100)
    private Long id;

    @NotNull
    @Column(length = 254)
    @Comment("As it was typed: there may be no such account.")
    private EmailAddress email;

    @ManyToOne(fetch = FetchType.LAZY)
    private UserAccount userAccount;

    @NotNull
    private InetAddress clientAddress;

    @Column(length = 400)
    private String userAgent;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Result result;

    @NotNull
    @Column(updatable = false)
    private Instant attemptedAt;

    protected LoginAttempt() {}

    public LoginAttempt(EmailAddress email, InetAddress clientAddress, Result result, Instant attemptedAt) {
        this.email = email;
        this.clientAddress = clientAddress;
        this.result = result;
        this.attemptedAt = attemptedAt;
    }
}
