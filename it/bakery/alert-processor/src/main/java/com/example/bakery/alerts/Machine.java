/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.alerts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.InetAddress;
import java.util.UUID;

/** A machine that reports: an oven, a cold room. */
@Entity
@Table(name = "watched_machine")
public class Machine {

    @Id
    private UUID id;

    @NotBlank
    @Size(max = 60)
    private String name;

    private InetAddress address;

    protected Machine() {}

    public Machine(UUID id, String name) {
        this.id = id;
        this.name = name;
    }
}
