/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.alerts;

import com.example.bakery.common.AuditedEntity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;

/** Watches what the other services report, and wakes somebody when it matters. */
@SpringBootApplication
@EntityScan(basePackageClasses = {AlertProcessorApplication.class, AuditedEntity.class})
public class AlertProcessorApplication {

    public static void main(String[] args) {
        SpringApplication.run(AlertProcessorApplication.class, args);
    }
}
