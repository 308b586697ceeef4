/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.forecasting;

import com.example.bakery.common.AuditedEntity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;

/** How much of what will be sold where, and how far off we were. */
@SpringBootApplication
@EntityScan(basePackageClasses = {ForecastingApplication.class, AuditedEntity.class})
public class ForecastingApplication {

    public static void main(String[] args) {
        SpringApplication.run(ForecastingApplication.class, args);
    }
}
