/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.desired;

/** One rule by which the silence of entities is read. */
@FunctionalInterface
interface OpenRule {

    /** Puts into the declared catalog what stays as the migrations made it, and says so. */
    void apply(MergeRequest request, Settling settling);
}
