/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.notification;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Size;

/** To the app. */
@Entity
@DiscriminatorValue("PUSH")
public class PushMessage extends Message {

    @Size(max = 40)
    private String collapseKey;

    protected PushMessage() {}

    public PushMessage(Recipient recipient, Topic topic) {
        super(recipient, topic);
    }
}
