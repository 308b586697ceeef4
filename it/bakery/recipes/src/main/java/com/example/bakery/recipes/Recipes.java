/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.recipes;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The cookery book. */
public interface Recipes extends JpaRepository<Recipe, UUID> {

    Optional<Recipe> findByName(String name);
}
