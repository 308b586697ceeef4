/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration.jpa;

/** Under which package name JPA comes: {@code javax} up to 2.2, {@code jakarta} from 3.0. */
enum Flavour {
    JAKARTA("jakarta"),
    JAVAX("javax");

    private final String root;

    Flavour(String root) {
        this.root = root;
    }

    /** The name of something in JPA's package: {@code jakarta.persistence.Entity}. */
    String name(String simpleName) {
        return root + ".persistence." + simpleName;
    }

    /** Where a class file of JPA's package lies in a jar. */
    String resource(String simpleName) {
        return root + "/persistence/" + simpleName + ".class";
    }
}
