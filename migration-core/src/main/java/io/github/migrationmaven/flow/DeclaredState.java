/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.declaration.Declared;
import io.github.migrationmaven.model.Catalog;
import io.github.migrationmaven.model.CatalogRevision;
import io.github.migrationmaven.model.Column;

/** What was declared. */
record DeclaredState(Catalog catalog, boolean open, Declared said) {

    /** The expressions of another state, in which columns have the types that they keep, with these columns. */
    DeclaredState over(DeclaredState keepingTypes) {
        CatalogRevision revision = keepingTypes.catalog().revise();
        catalog.all(Column.class).forEach(revision::put);
        return new DeclaredState(revision.toCatalog(), open, said);
    }
}
