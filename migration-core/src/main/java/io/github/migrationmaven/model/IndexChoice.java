/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.model;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a relation says about one of its indexes: it follows the index when that gets another name. */
public interface IndexChoice {

    /** The index, or the constraint that it stands behind. */
    Optional<ObjectId> choice();

    /** The same choice with the id of the index mapped. */
    SchemaObject mapped(UnaryOperator<ObjectId> ids);
}
