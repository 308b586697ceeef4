/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.pos;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The tills: who stands at them, what is rung up, and how it is paid. */
@SpringBootApplication
public class PosApplication {

    public static void main(String[] args) {
        SpringApplication.run(PosApplication.class, args);
    }
}
