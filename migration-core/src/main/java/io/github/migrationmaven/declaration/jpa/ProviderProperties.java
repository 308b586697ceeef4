/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

import io.github.migrationmaven.declaration.loading.IsolatedLoader;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The properties that make a provider write its schema for PostgreSQL as a script, and do nothing else. */
final class ProviderProperties {

    private static final String IMPLICIT_NAMING = "hibernate.implicit_naming_strategy";
    private static final String PHYSICAL_NAMING = "hibernate.physical_naming_strategy";

    private static final String BOOT_3 = "org.springframework.boot.orm.jpa.hibernate.";

    /** The implicit and the physical strategy that Spring Boot sets: those of 4, those of 2.6 to 3, those before. */
    private static final List<List<String>> SPRING_NAMING = List.of(
            List.of(
                    "org.springframework.boot.hibernate.SpringImplicitNamingStrategy",
                    "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"),
            List.of(
                    BOOT_3 + "SpringImplicitNamingStrategy",
                    "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"),
            List.of(BOOT_3 + "SpringImplicitNamingStrategy", BOOT_3 + "SpringPhysicalNamingStrategy"));

    /** What would have Hibernate prepare to change classes. */
    private static final List<String> ENHANCEMENTS = List.of(
            "hibernate.enhancer.enableDirtyTracking",
            "hibernate.enhancer.enableLazyInitialization",
            "hibernate.enhancer.enableAssociationManagement");

    private final JpaRequest request;
    private final Flavour flavour;
    private final IsolatedLoader loader;
    private final boolean hibernate;
    private final String version;

    ProviderProperties(JpaRequest request, Flavour flavour, IsolatedLoader loader, boolean hibernate, String version) {
        this.request = request;
        this.flavour = flavour;
        this.loader = loader;
        this.hibernate = hibernate;
        this.version = version;
    }

    Map<String, Object> writing(Writer script, int postgresMajor) {
        Map<String, Object> properties = new TreeMap<>();
        if (hibernate) {
            addSpringNaming(properties);
            addDialect(properties);
        }
        if (hibernate) {
            addWritten(QuarkusProperties.of(request, loader), properties);
        }
        addWritten(request.properties(), properties);
        addScript(properties, script, postgresMajor);
        if (hibernate) {
            addHibernate(properties);
        } else {
            addEclipseLink(properties);
        }
        return properties;
    }

    private static void addWritten(Map<String, String> written, Map<String, Object> properties) {
        written.forEach((key, value) -> {
            if (!reachesDatabase(key)) {
                properties.put(key, value);
            }
        });
    }

    private static boolean reachesDatabase(String key) {
        return key.contains(".persistence.jdbc.")
                || key.startsWith("hibernate.connection.")
                || key.endsWith("DataSource")
                || key.equals("hibernate.hbm2ddl.auto")
                || key.contains(".persistence.schema-generation.");
    }

    private void addSpringNaming(Map<String, Object> properties) {
        SPRING_NAMING.stream()
                .filter(pair -> pair.stream().allMatch(loader::has))
                .findFirst()
                .ifPresent(pair -> {
                    properties.put(IMPLICIT_NAMING, pair.get(0));
                    properties.put(PHYSICAL_NAMING, pair.get(1));
                });
    }

    /** Hibernate 5 knows a database that it cannot reach by nothing else. */
    private void addDialect(Map<String, Object> properties) {
        if (version.startsWith("5.")) {
            Stream.of("org.hibernate.dialect.PostgreSQL10Dialect", "org.hibernate.dialect.PostgreSQL95Dialect")
                    .filter(loader::has)
                    .findFirst()
                    .ifPresent(dialect -> properties.put("hibernate.dialect", dialect));
        }
    }

    private void addScript(Map<String, Object> properties, Writer script, int postgresMajor) {
        properties.put(flavour.name("schema-generation.database.action"), "none");
        properties.put(flavour.name("schema-generation.scripts.action"), "create");
        properties.put(flavour.name("schema-generation.scripts.create-target"), script);
        properties.put(flavour.name("schema-generation.create-source"), "metadata");
        properties.put(flavour.name("create-database-schemas"), "true");
        properties.put(flavour.name("database-product-name"), "PostgreSQL");
        properties.put(flavour.name("database-major-version"), Integer.toString(postgresMajor));
        properties.put(flavour.name("database-minor-version"), "0");
    }

    /** What needs a database, a bean container or a server at run time has no part in the schema. */
    private void addHibernate(Map<String, Object> properties) {
        properties.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        properties.put("hibernate.temp.use_jdbc_metadata_defaults", "false");
        properties.put("hibernate.hbm2ddl.create_namespaces", "true");
        properties.put("hibernate.hbm2ddl.delimiter", ";");
        properties.put("hibernate.hbm2ddl.skip_default_import_file", "true");
        properties.put("hibernate.format_sql", "false");
        properties.put("hibernate.highlight_sql", "false");
        properties.put("hibernate.cache.use_second_level_cache", "false");
        properties.put("hibernate.cache.use_query_cache", "false");
        properties.put("hibernate.jpa_callbacks.enabled", "false");
        properties.put("hibernate.query.startup_check", "false");
        properties.put("hibernate.search.enabled", "false");
        ENHANCEMENTS.forEach(enhancement -> properties.put(enhancement, "false"));
        Beans.container(loader).ifPresent(beans -> properties.put("hibernate.resource.beans.container", beans));
    }

    private static void addEclipseLink(Map<String, Object> properties) {
        properties.put("eclipselink.ddlgen-terminate-statements", "true");
        properties.put("eclipselink.weaving", "false");
        properties.put("eclipselink.logging.level", "OFF");
    }
}
