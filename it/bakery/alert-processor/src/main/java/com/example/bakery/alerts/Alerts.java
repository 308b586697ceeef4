/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.alerts;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What has ever been found, and what is still open. */
public interface Alerts extends JpaRepository<Alert, Long> {

    List<Alert> findByClosedAtIsNullOrderBySeverityDescFirstSeenAt();
}
