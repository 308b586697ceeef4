/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.external;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What the world does: weather, holidays and fairs, as others tell us. */
@SpringBootApplication
public class ExternalApplication {

    public static void main(String[] args) {
        SpringApplication.run(ExternalApplication.class, args);
    }
}
