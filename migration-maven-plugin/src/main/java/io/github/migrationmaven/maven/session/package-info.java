/* SPDX-License-Identifier: Apache-2.0 */
/** What the modules of one Maven run share: scratch servers, and the table at its end. */
@NullMarked
package io.github.migrationmaven.maven.session;

import org.jspecify.annotations.NullMarked;
