/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.suppliers;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Everybody we buy from. */
public interface Suppliers extends JpaRepository<Supplier, UUID> {

    Optional<Supplier> findByCreditorNumber(String creditorNumber);
}
