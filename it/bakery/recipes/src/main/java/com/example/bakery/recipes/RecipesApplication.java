/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.recipes;

import com.example.bakery.common.AuditedEntity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;

/** How everything that we sell is made, who changed it, and what is in it. */
@SpringBootApplication
@EntityScan(basePackageClasses = {RecipesApplication.class, AuditedEntity.class})
public class RecipesApplication {

    public static void main(String[] args) {
        SpringApplication.run(RecipesApplication.class, args);
    }
}
