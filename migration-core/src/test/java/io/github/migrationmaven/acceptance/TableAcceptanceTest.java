/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;
import static io.github.migrationmaven.plan.Hazard.DELETES_DATA;
import static io.github.migrationmaven.plan.Hazard.REWRITES_TABLE;

import java.util.stream.Stream;

class TableAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("equal tables need no migration")
                        .from("CREATE TABLE t (a int NOT NULL, b text)")
                        .to("CREATE TABLE t (a int NOT NULL, b text)")
                        .plans(),
                rule("the order of columns is no difference")
                        .from("CREATE TABLE t (b text, a int)")
                        .to("CREATE TABLE t (a int, b text)")
                        .plans(),
                rule("a table is created with its columns and constraints")
                        .to(
                                "CREATE TABLE t (b text COLLATE \"C\" DEFAULT 'x' NOT NULL, a int PRIMARY KEY, CHECK (a > 0),"
                                        + " UNIQUE (b))")
                        .plans(
                                "CREATE TABLE public.t (\n    b text COLLATE pg_catalog.\"C\" DEFAULT 'x'::text NOT NULL,\n"
                                        + "    a integer NOT NULL,\n    CONSTRAINT t_pkey PRIMARY KEY (a),\n"
                                        + "    CONSTRAINT t_b_key UNIQUE (b),\n    CONSTRAINT t_a_check CHECK ((a > 0))\n)"),
                rule("a table may have no columns").to("CREATE TABLE t ()").plans("CREATE TABLE public.t ()"),
                rule("the storage parameters of a new table are said")
                        .to("CREATE TABLE t (a text) WITH (fillfactor=70, toast.autovacuum_enabled=false)")
                        .plans("CREATE TABLE public.t (\n    a text\n)"
                                + " WITH (fillfactor='70', toast.autovacuum_enabled='false')"),
                rule("storage parameters are set in place")
                        .from("CREATE TABLE t (a text) WITH (fillfactor=70)")
                        .to("CREATE TABLE t (a text) WITH (fillfactor=80, autovacuum_enabled=false)")
                        .plans("ALTER TABLE public.t SET (autovacuum_enabled='false', fillfactor='80')"),
                rule("storage parameters are reset in place")
                        .from("CREATE TABLE t (a text) WITH (fillfactor=70, toast.autovacuum_enabled=false)")
                        .to("CREATE TABLE t (a text)")
                        .plans("ALTER TABLE public.t RESET (fillfactor, toast.autovacuum_enabled)"),
                rule("a table becomes unlogged")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE UNLOGGED TABLE t (a int)")
                        .plans("ALTER TABLE public.t SET UNLOGGED")
                        .endangers(REWRITES_TABLE),
                rule("a table becomes logged")
                        .from("CREATE UNLOGGED TABLE t (a int)")
                        .to("CREATE TABLE t (a int)")
                        .plans("ALTER TABLE public.t SET LOGGED"),
                rule("a table with a serial column becomes unlogged with its sequence")
                        .from("CREATE TABLE t (a serial)")
                        .to("CREATE UNLOGGED TABLE t (a serial)"),
                rule("tables that reference each other become unlogged in the right order")
                        .from("CREATE TABLE a (x int PRIMARY KEY); CREATE TABLE b (x int REFERENCES a)")
                        .to(
                                "CREATE UNLOGGED TABLE a (x int PRIMARY KEY); CREATE UNLOGGED TABLE b (x int REFERENCES a)"),
                rule("tables that reference each other become logged in the right order")
                        .from(
                                "CREATE UNLOGGED TABLE a (x int PRIMARY KEY); CREATE UNLOGGED TABLE b (x int REFERENCES a)")
                        .to("CREATE TABLE a (x int PRIMARY KEY); CREATE TABLE b (x int REFERENCES a)"),
                rule("a dropped table deletes data, with one statement for all that lies within it")
                        .from("CREATE TABLE t (a serial PRIMARY KEY, b text DEFAULT 'x' CHECK (b <> ''), UNIQUE (b));"
                                + "CREATE INDEX i ON t (b); COMMENT ON TABLE t IS 'x'; COMMENT ON COLUMN t.a IS 'y'")
                        .plans("DROP TABLE public.t")
                        .endangers(DELETES_DATA),
                rule("tables that reference each other are dropped")
                        .from(
                                "CREATE TABLE a (x int PRIMARY KEY, y int); CREATE TABLE b (x int PRIMARY KEY REFERENCES a);"
                                        + "ALTER TABLE a ADD FOREIGN KEY (y) REFERENCES b"),
                rule("a table gives its name to a view")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE VIEW t AS SELECT 1 AS a"),
                rule("a table gives its name to a type")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE TYPE t AS ENUM ('a')"),
                rule("a table takes the name of an index")
                        .from("CREATE TABLE a (x int); CREATE INDEX b ON a (x)")
                        .to("CREATE TABLE a (x int); CREATE TABLE b (x int)"),
                rule("a table may read itself through its row type")
                        .to("CREATE TABLE t (a int); CREATE TABLE u (x t)"));
    }
}
