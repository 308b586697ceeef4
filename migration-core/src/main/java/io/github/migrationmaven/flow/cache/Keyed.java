/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow.cache;

import java.util.List;

/** Says itself what of it a key depends on. */
public interface Keyed {

    /**
     * Everything that can change an outcome.
     *
     * @throws NotKeyableException when nobody can say
     */
    List<?> inputs() throws NotKeyableException;
}
