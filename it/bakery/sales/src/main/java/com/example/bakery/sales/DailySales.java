/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sales of a day, beside those of the week before. */
@Repository
public class DailySales {

    /** One branch on one day. */
    public record Day(LocalDate soldOn, String branch, long customers, BigDecimal net, BigDecimal week) {}

    private final JdbcClient jdbc;

    DailySales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Day> on(LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT sold_on, branch, customers, net, week
                        FROM reporting.day_with_trend
                        WHERE sold_on = :day
                        ORDER BY branch
                        """)
                .param("day", day)
                .query(Day.class)
                .list();
    }
}
