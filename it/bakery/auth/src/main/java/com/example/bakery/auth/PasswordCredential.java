/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A password, as the hash that we keep of it. */
@Entity
@DiscriminatorValue("PASSWORD")
public class PasswordCredential extends Credential {

    /** How the hash was made. */
    public enum Algorithm {
        BCRYPT,
        ARGON2ID
    }

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Algorithm algorithm;

    @NotNull
    @Size(max = 200)
    private String hash;

    private Instant mustChangeAfter;

    protected PasswordCredential() {}

    public PasswordCredential(UserAccount user, Algorithm algorithm, String hash) {
        super(user, null);
        this.algorithm = algorithm;
        this.hash = hash;
    }
}
