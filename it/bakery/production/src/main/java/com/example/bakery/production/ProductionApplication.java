/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.production;

import com.example.bakery.common.AuditedEntity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;

/** What is kneaded, proved and baked, in which oven, and how hot it was. */
@SpringBootApplication
@EntityScan(basePackageClasses = {ProductionApplication.class, AuditedEntity.class})
public class ProductionApplication {

    public static void main(String[] args) {
        SpringApplication.run(ProductionApplication.class, args);
    }
}
