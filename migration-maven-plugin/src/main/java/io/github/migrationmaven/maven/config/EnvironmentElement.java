/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

/** {@code <environment>}: one of several live databases of a module, with the name by which it is chosen. */
public final class EnvironmentElement extends TargetElement {

    private String name = "";

    /** The name, empty where none is given. */
    public String name() {
        return name;
    }
}
