/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A phone with our app. */
@Entity
public class PushDevice {

    @Id
    @Column(length = 255)
    private String token;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Recipient recipient;

    @NotNull
    @CurrentTimestamp
    @ColumnDefault("localtimestamp")
    private LocalDateTime lastSeenAt;

    protected PushDevice() {}

    public PushDevice(Recipient recipient, String token) {
        this.recipient = recipient;
        this.token = token;
    }
}
