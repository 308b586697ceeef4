/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.training;

import com.example.bakery.common.AuditedEntity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;

/** What our people must know, who has learnt it, and until when it holds. */
@SpringBootApplication
@EntityScan(basePackageClasses = {TrainingApplication.class, AuditedEntity.class})
public class TrainingApplication {

    public static void main(String[] args) {
        SpringApplication.run(TrainingApplication.class, args);
    }
}
