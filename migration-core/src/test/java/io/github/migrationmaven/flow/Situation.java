/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.flow;

import io.github.migrationmaven.report.Failure;
import java.nio.file.Path;

/**
 * Something that goes wrong for a user.
 *
 * @param name of the file with the approved text
 * @param where what the text must name, so that the user finds the place
 * @param documented words of the section of {@code docs/errors.md} that speak of it
 * @param producing makes it happen in a folder of its own
 */
record Situation(String name, String where, String documented, Producing producing) {

    interface Producing {

        Failure in(Path folder) throws Exception;
    }

    @Override
    public String toString() {
        return name;
    }
}
