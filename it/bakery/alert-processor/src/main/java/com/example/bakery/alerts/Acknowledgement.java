/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.alerts;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Somebody is looking into it. */
@Entity
public class Acknowledgement {

    @Id
    private Long alertId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Alert alert;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private OnCallPerson person;

    @NotNull
    private Instant at;

    @Size(max = 1000)
    private String note;

    protected Acknowledgement() {}

    public Acknowledgement(Alert alert, OnCallPerson person, Instant at) {
        this.alert = alert;
        this.person = person;
        this.at = at;
    }
}
