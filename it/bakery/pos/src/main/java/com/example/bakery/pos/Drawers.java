/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.pos;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What should lie in the drawers, and what was found there. */
@Repository
public class Drawers {

    /** A drawer in which something else was counted than was expected. */
    public record Difference(long shiftId, String register, BigDecimal difference) {}

    private final JdbcClient jdbc;

    Drawers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Difference> differences() {
        return jdbc.sql("SELECT shift_id, register, difference FROM shift_difference ORDER BY difference")
                .query(Difference.class)
                .list();
    }
}
