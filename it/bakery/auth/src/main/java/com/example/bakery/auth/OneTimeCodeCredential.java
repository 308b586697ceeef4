/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.hibernate.annotations.ColumnDefault;

/** An authenticator app that shows a new code every half minute. */
@Entity
@DiscriminatorValue("ONE_TIME_CODE")
public class OneTimeCodeCredential extends Credential {

    @NotNull
    @Column(length = 64)
    private byte[] secret;

    @Min(6)
    @Max(8)
    @ColumnDefault("6")
    private short digits = 6;

    @Min(15)
    @ColumnDefault("30")
    private int periodSeconds = 30;

    protected OneTimeCodeCredential() {}

    public OneTimeCodeCredential(UserAccount user, String label, byte[] secret) {
        super(user, label);
        this.secret = secret.clone();
    }
}
