/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** A file that goes along. */
@Embeddable
public record Attachment(
        @NotBlank @Column(name = "file_name", length = 120, nullable = false)
        String name,

        @NotBlank @Column(name = "media_type", length = 80, nullable = false)
        String mediaType,

        @NotNull @Column(nullable = false) byte[] sha256,
        @Positive @Column(nullable = false) long bytes) {}
