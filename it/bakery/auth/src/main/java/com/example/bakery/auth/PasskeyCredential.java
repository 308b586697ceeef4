/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotNull;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Comment;

/** A key pair on a phone or a stick; we keep the public half. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "uq_passkey_credential_id", columnNames = "credential_id"))
@DiscriminatorValue("PASSKEY")
public class PasskeyCredential extends Credential {

    @NotNull
    @Comment("The identifier that the authenticator chose.")
    private byte[] credentialId;

    @NotNull
    private byte[] publicKey;

    @Check(name = "ck_passkey_credential_signatures", constraints = "signatures >= 0")
    private long signatures;

    @Column(length = 20)
    @Comment("How the authenticator is reached: usb, nfc, ble, internal.")
    private String[] transports;

    protected PasskeyCredential() {}

    public PasskeyCredential(UserAccount user, String label, byte[] credentialId, byte[] publicKey) {
        super(user, label);
        this.credentialId = credentialId.clone();
        this.publicKey = publicKey.clone();
    }
}
