/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.inventory;

import com.example.bakery.common.AuditedEntity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;

/** What lies in the store rooms, who sold it to us, and when it must be used. */
@SpringBootApplication
@EntityScan(basePackageClasses = {InventoryApplication.class, AuditedEntity.class})
public class InventoryApplication {

    public static void main(String[] args) {
        SpringApplication.run(InventoryApplication.class, args);
    }
}
