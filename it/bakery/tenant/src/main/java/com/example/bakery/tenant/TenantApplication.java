/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.tenant;

import com.example.bakery.common.AuditedEntity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;

/** The bakery companies that use us, their shops, and what they pay for. */
@SpringBootApplication
@EntityScan(basePackageClasses = {TenantApplication.class, AuditedEntity.class})
public class TenantApplication {

    public static void main(String[] args) {
        SpringApplication.run(TenantApplication.class, args);
    }
}
