/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.orders;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The orders that must be baked, the most urgent first. */
@Repository
public class KitchenQueue {

    /** One order as the kitchen sees it. */
    public record Ticket(UUID orderId, String status, OffsetDateTime wantedAt, int pieces, boolean late) {}

    private final JdbcClient jdbc;

    KitchenQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Ticket> next(int count) {
        return jdbc.sql(
                        """
                        SELECT order_id, status, wanted_at, pieces, late
                        FROM orders.kitchen_queue
                        ORDER BY wanted_at
                        LIMIT :count
                        """)
                .param("count", count)
                .query(Ticket.class)
                .list();
    }
}
