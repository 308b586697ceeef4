/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.notification;

import java.util.Map;
import java.util.UUID;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** The company that this thread works for. Until it is told of one, it sees no rows. */
@Component
public class CurrentTenant implements CurrentTenantIdentifierResolver<UUID>, HibernatePropertiesCustomizer {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ThreadLocal<UUID> tenant = ThreadLocal.withInitial(() -> NOBODY);

    public void workFor(UUID tenantId) {
        tenant.set(tenantId);
    }

    public void done() {
        tenant.remove();
    }

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return tenant.get();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }
}
