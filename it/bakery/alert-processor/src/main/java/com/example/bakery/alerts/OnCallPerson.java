/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.alerts;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Somebody with a telephone beside the bed. */
@Entity
public class OnCallPerson {

    @Id
    @Comment("Of the service auth.")
    private UUID userId;

    @NotBlank
    @Size(max = 80)
    private String name;

    @NotBlank
    @Size(max = 20)
    private String telephone;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private OnCallPerson deputy;

    protected OnCallPerson() {}

    public OnCallPerson(UUID userId, String name, String telephone) {
        this.userId = userId;
        this.name = name;
        this.telephone = telephone;
    }
}
