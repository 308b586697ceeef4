/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.production;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Everything that was ever put into an oven. */
public interface Batches extends JpaRepository<Batch, UUID> {

    List<Batch> findByFinishedAtIsNullOrderByStartedAt();
}
