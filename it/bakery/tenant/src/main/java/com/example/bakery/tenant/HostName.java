/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A host name of the customer's own, such as {@code shop.brot-und-butter.example}. */
@Entity
public class HostName {

    @Id
    @Column(length = 253)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Tenant tenant;

    @Comment("When we last found our record in the DNS.")
    private Instant verifiedAt;

    protected HostName() {}

    HostName(Tenant tenant, String name) {
        this.tenant = tenant;
        this.name = name;
    }
}
