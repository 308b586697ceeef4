/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import java.util.List;

/** A constraint or an index: it does the same work under any name, so that two of one structure satisfy each other. */
public interface FreelyNamed {

    ObjectId id();

    /** The columns that it is about, as far as it names columns. */
    List<String> columns();

    /** The same object under another name. */
    SchemaObject named(String name);
}
