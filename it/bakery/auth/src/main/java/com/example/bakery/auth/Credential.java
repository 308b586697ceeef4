/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

import com.example.bakery.common.AuditedEntity;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Something by which a person proves who they are. */
@Entity
@Table(indexes = @Index(name = "ix_credential_user", columnList = "user_id"))
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind", length = 20)
public abstract class Credential extends AuditedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id", updatable = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private UserAccount user;

    @Size(max = 60)
    private String label;

    private Instant lastUsedAt;

    protected Credential() {}

    Credential(UserAccount user, String label) {
        this.user = user;
        this.label = label;
    }

    public void used(Instant when) {
        lastUsedAt = when;
    }
}
