/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.notification;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;

/** By SMS: short, and each part costs money. */
@Entity
@DiscriminatorValue("TEXT")
public class TextMessage extends Message {

    @Min(1)
    @Max(4)
    private Byte parts;

    @Column(precision = 8, scale = 4)
    private BigDecimal cost;

    protected TextMessage() {}

    public TextMessage(Recipient recipient, Topic topic) {
        super(recipient, topic);
    }
}
