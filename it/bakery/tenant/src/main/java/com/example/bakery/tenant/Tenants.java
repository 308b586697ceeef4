/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.tenant;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Every company that has ever signed up. */
public interface Tenants extends JpaRepository<Tenant, UUID> {

    Optional<Tenant> findBySlug(String slug);
}
