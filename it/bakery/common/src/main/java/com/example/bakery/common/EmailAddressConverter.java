/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores every {@link EmailAddress} of every service as text. */
@Converter(autoApply = true)
public class EmailAddressConverter implements AttributeConverter<EmailAddress, String> {

    @Override
    public String convertToDatabaseColumn(EmailAddress address) {
        return address == null ? null : address.value();
    }

    @Override
    public EmailAddress convertToEntityAttribute(String column) {
        return column == null ? null : new EmailAddress(column);
    }
}
