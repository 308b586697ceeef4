/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.notification;

import com.example.bakery.common.AuditedEntity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;

/** What we tell customers and staff, by which way, and whether it arrived. */
@SpringBootApplication
@EntityScan(basePackageClasses = {NotificationApplication.class, AuditedEntity.class})
public class NotificationApplication {

    public static void main(String[] args) {
        SpringApplication.run(NotificationApplication.class, args);
    }
}
