/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.flow.cache.Keyed;
import io.github.migrationmaven.flow.cache.NotKeyableException;
import io.github.migrationmaven.scratch.ScratchServer;
import java.util.List;
import java.util.function.Supplier;

/**
 * Gives the server for a module's states; called once the module needs one.
 *
 * <p>Unless it says what makes its server what it is, nothing is kept of what was found on it.
 */
@FunctionalInterface
public interface ScratchSupply extends Supplier<ScratchServer>, Keyed {

    @Override
    default List<?> inputs() throws NotKeyableException {
        throw new NotKeyableException("a scratch server of which nothing is known");
    }
}
