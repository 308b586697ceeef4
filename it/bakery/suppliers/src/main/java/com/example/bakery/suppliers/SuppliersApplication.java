/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.suppliers;

import com.example.bakery.common.AuditedEntity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;

/** Who sells us flour and butter, on which terms, and what we have ordered from them. */
@SpringBootApplication
@EntityScan(basePackageClasses = {SuppliersApplication.class, AuditedEntity.class})
public class SuppliersApplication {

    public static void main(String[] args) {
        SpringApplication.run(SuppliersApplication.class, args);
    }
}
