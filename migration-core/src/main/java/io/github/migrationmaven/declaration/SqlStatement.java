/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.declaration;

import java.util.Optional;

/**
 * One statement of a script.
 *
 * @param offset where its first word begins in the script
 * @param text from its first word up to the semicolon, without it
 * @param copyRows the rows that follow a {@code COPY … FROM STDIN}, without the line that ends them
 */
record SqlStatement(int offset, String text, Optional<String> copyRows) {}
