/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.production;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** Where dough rests. */
@Entity
@DiscriminatorValue("3")
public class ProvingCabinet extends Equipment {

    private Short trolleys;

    @Column(name = "lowest_humidity")
    private Double lowestHumidity;

    protected ProvingCabinet() {}

    public ProvingCabinet(Bakehouse bakehouse, String plate, short trolleys) {
        super(bakehouse, plate);
        this.trolleys = trolleys;
    }
}
