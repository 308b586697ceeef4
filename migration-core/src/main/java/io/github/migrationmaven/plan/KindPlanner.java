/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.plan;

import io.github.migrationmaven.model.ObjectId;
import io.github.migrationmaven.model.SchemaObject;
import java.util.List;
import java.util.Optional;

/** Plans the changes of one kind of object. */
interface KindPlanner<T extends SchemaObject> {

    /** The statements that create the object where it is not part of another one's creation. */
    List<Statement> create(T after);

    /** What leads from one value to the other. */
    Alteration alter(T before, T after, States states);

    /**
     * What PostgreSQL does not let the object be created beside, so that it is made again too.
     *
     * @return empty for most, and where it is in the way in no state
     */
    default Optional<ObjectId> remadeWith(T after, States states) {
        return Optional.empty();
    }

    /**
     * How the object can stay while {@code gone}, which it needs in both states, is dropped and created.
     *
     * @return empty when the object goes and comes back as well
     */
    default Optional<Interlude> interlude(T before, T after, ObjectId gone, States states) {
        return Optional.empty();
    }

    /** The statements that drop the object where it does not go with another one. */
    List<Statement> drop(T before);
}
