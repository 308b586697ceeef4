/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UpdateTimestamp;

/** A stream of data that must not run dry: sales, weather, the bank. */
@Entity
@Table(name = "watched_feed")
public class DataFeed {

    @Id
    private UUID id;

    @NotBlank
    @Size(max = 60)
    private String name;

    @UpdateTimestamp
    @Column(nullable = false)
    private Instant lastReportAt;

    protected DataFeed() {}

    public DataFeed(UUID id, String name) {
        this.id = id;
        this.name = name;
    }
}
