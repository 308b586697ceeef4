/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class SequenceOwnerAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("a plain column becomes a serial one that counts on")
                        .from("CREATE TABLE t (id integer NOT NULL, x int); INSERT INTO t VALUES (7), (3)")
                        .to("CREATE TABLE t (id serial, x int)")
                        .plans(
                                "CREATE SEQUENCE public.t_id_seq AS integer",
                                "ALTER TABLE public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass)",
                                "ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id",
                                "SELECT pg_catalog.setval('public.t_id_seq', extreme) FROM (SELECT pg_catalog.max(id) AS"
                                        + " extreme FROM public.t) AS present WHERE extreme BETWEEN 1 AND 2147483647"),
                rule("a sequence that numbered rows before keeps its position when it gets an owner")
                        .from("CREATE SEQUENCE t_id_seq AS integer; SELECT setval('t_id_seq', 50);"
                                + "CREATE TABLE t (id integer NOT NULL); INSERT INTO t VALUES (7)")
                        .to("CREATE TABLE t (id serial)")
                        .keeps("SELECT last_value::text FROM t_id_seq"),
                rule("an equal serial column needs no migration")
                        .from("CREATE TABLE t (id serial)")
                        .to("CREATE TABLE t (id serial)")
                        .plans(),
                rule("a serial column is created part by part")
                        .to("CREATE TABLE t (id serial)")
                        .plans(
                                "CREATE SEQUENCE public.t_id_seq AS integer",
                                "CREATE TABLE public.t (\n    id integer DEFAULT nextval('public.t_id_seq'::regclass)"
                                        + " NOT NULL\n)",
                                "ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id"),
                rule("a sequence goes with the column that owns it")
                        .from("CREATE TABLE t (id serial, x int)")
                        .to("CREATE TABLE t (x int)")
                        .plans("ALTER TABLE public.t DROP COLUMN id"),
                rule("a sequence that leaves its owner survives it")
                        .from("CREATE TABLE t (id serial, x int); SELECT setval('t_id_seq', 5)")
                        .to("CREATE SEQUENCE t_id_seq AS int; CREATE TABLE t (x int)")
                        .keeps("SELECT last_value::text FROM t_id_seq"),
                rule("an owner is taken away in place")
                        .from("CREATE TABLE t (x int); CREATE SEQUENCE s OWNED BY t.x")
                        .to("CREATE TABLE t (x int); CREATE SEQUENCE s")
                        .plans("ALTER SEQUENCE public.s OWNED BY NONE"),
                rule("an owner is named in place")
                        .from("CREATE TABLE t (x int); CREATE SEQUENCE s")
                        .to("CREATE TABLE t (x int); CREATE SEQUENCE s OWNED BY t.x")
                        .plans("ALTER SEQUENCE public.s OWNED BY public.t.x"),
                rule("a sequence changes from one owner to another")
                        .from("CREATE TABLE t (x int, y int); CREATE SEQUENCE s OWNED BY t.x")
                        .to("CREATE TABLE t (x int, y int); CREATE SEQUENCE s OWNED BY t.y")
                        .plans("ALTER SEQUENCE public.s OWNED BY public.t.y"),
                rule("a sequence changes to another owner before the old one goes")
                        .from("CREATE TABLE t (x int, y int); CREATE SEQUENCE s OWNED BY t.x; SELECT setval('s', 5)")
                        .to("CREATE TABLE t (y int); CREATE SEQUENCE s OWNED BY t.y")
                        .keeps("SELECT last_value::text FROM s"),
                rule("a sequence of a dropped table can serve another table's default")
                        .from("CREATE TABLE t (id serial); CREATE TABLE u (id int DEFAULT nextval('t_id_seq'))")
                        .to("CREATE TABLE u (id int)"));
    }
}
