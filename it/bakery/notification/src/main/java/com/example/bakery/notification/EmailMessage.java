/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.notification;

import com.example.bakery.common.EmailAddress;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;

/** By e-mail, with attachments. */
@Entity
@DiscriminatorValue("EMAIL")
public class EmailMessage extends Message {

    @Column(length = 254)
    private EmailAddress replyTo;

    @ElementCollection
    @CollectionTable(name = "message_attachment", joinColumns = @JoinColumn(name = "message_id"))
    private Set<Attachment> attachments = new HashSet<>();

    protected EmailMessage() {}

    public EmailMessage(Recipient recipient, Topic topic) {
        super(recipient, topic);
    }
}
