/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.suppliers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Where vans drive on one day; the code is that of the road map. */
@Entity
public class Region {

    @Id
    @Column(length = 5)
    private String code;

    @NotBlank
    @Size(max = 60)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_of_code")
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private Region partOf;

    protected Region() {}
}
