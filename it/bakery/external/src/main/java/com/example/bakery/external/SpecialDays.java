/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.external;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why tomorrow is not a day like any other. */
@Repository
public class SpecialDays {

    private final JdbcClient jdbc;

    SpecialDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> on(String region, LocalDate day) {
        return jdbc.sql("SELECT name FROM special_day(:region, :day)")
                .param("region", region)
                .param("day", day)
                .query(String.class)
                .list();
    }
}
