/* SPDX-License-Identifier: Apache-2.0 */
package com.example.freight.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import org.hibernate.annotations.Immutable;

/** How many legs wait at a port. A view. */
@Entity
@Immutable
public class PortCongestion {

    @Id
    private String portCode;

    private String portName;

    private Long legsWaiting;

    private OffsetDateTime firstEta;
}
