/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.maven.config;

import io.github.migrationmaven.model.Scope;
import java.util.List;

/** {@code <scope>}: which objects a module owns. */
public final class ScopeElement {

    private List<String> schemas = List.of();
    private List<String> include = List.of();
    private List<String> exclude = List.of();

    /** As the core wants it. */
    public Scope scope() {
        return new Scope(schemas, include, exclude);
    }
}
