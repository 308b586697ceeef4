/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.scratch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A folder of this user alone, for what is kept from one run to the next. */
public final class UserFolder {

    private UserFolder() {}

    /**
     * Makes the folder, or sees to it that an existing one belongs to this user, and closes it to others.
     *
     * @throws IOException saying why the folder cannot be used
     */
    public static void makeOwn(Path folder) throws IOException {
        Folders.makeOwn(folder, new RunAs(List.of(), false));
    }
}
