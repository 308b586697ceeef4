/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.introspect;

/**
 * Where PostgreSQL keeps an object: as {@code pg_depend} and {@code pg_description} name it.
 *
 * @param catalog the object id of the system catalog; these are fixed by PostgreSQL's sources
 * @param part the number of a column, 0 for a whole object
 */
record Address(long catalog, long oid, int part) {

    static final long PG_TYPE = 1247;
    static final long PG_PROC = 1255;
    static final long PG_CLASS = 1259;
    static final long PG_ATTRDEF = 2604;
    static final long PG_CAST = 2605;
    static final long PG_CONSTRAINT = 2606;
    static final long PG_NAMESPACE = 2615;
    static final long PG_TRIGGER = 2620;
    static final long PG_EXTENSION = 3079;

    static Address of(long catalog, long oid) {
        return new Address(catalog, oid, 0);
    }

    /** The object that this is a part of; itself for a whole object. */
    Address whole() {
        return part == 0 ? this : of(catalog, oid);
    }
}
