/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The batches that we have, or had. */
public interface StockItems extends JpaRepository<StockItem, UUID> {

    List<StockItem> findByBestBeforeLessThanEqualOrderByBestBefore(LocalDate day);
}
