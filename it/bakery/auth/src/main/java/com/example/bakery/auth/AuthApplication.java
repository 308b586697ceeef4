/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

import com.example.bakery.common.AuditedEntity;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;

/** Who may bake, sell and count. */
@SpringBootApplication
@EntityScan(basePackageClasses = {AuthApplication.class, AuditedEntity.class})
public class AuthApplication {

    public static void main(String[] args) {
        SpringApplication.run(AuthApplication.class, args);
    }
}
