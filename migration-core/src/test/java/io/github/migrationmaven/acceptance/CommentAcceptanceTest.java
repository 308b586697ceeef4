/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class CommentAcceptanceTest extends AcceptanceTest {

    private static final String OBJECTS = """
            CREATE SCHEMA s;
            CREATE EXTENSION pg_trgm;
            CREATE TYPE s.e AS ENUM ('a');
            CREATE DOMAIN s.d AS int CONSTRAINT c CHECK (VALUE > 0);
            CREATE SEQUENCE s.q;
            CREATE TABLE s.t (a int CONSTRAINT pk PRIMARY KEY, b int CONSTRAINT uq UNIQUE, r int4range,
                CONSTRAINT ck CHECK (a > 0), CONSTRAINT fk FOREIGN KEY (b) REFERENCES s.t,
                CONSTRAINT ex EXCLUDE USING gist (r WITH &&));
            CREATE INDEX i ON s.t (b);
            CREATE VIEW s.v AS SELECT a FROM s.t;
            CREATE MATERIALIZED VIEW s.m AS SELECT a FROM s.t;
            CREATE FUNCTION s.f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END';
            CREATE FUNCTION s.g(int, text) RETURNS int LANGUAGE sql AS 'SELECT 1';
            CREATE PROCEDURE s.p(int) LANGUAGE sql AS '';
            CREATE TRIGGER tr BEFORE INSERT ON s.t EXECUTE FUNCTION s.f();
            """;

    private static String comments(String text) {
        return OBJECTS + """
                COMMENT ON SCHEMA s IS @;
                COMMENT ON EXTENSION pg_trgm IS @;
                COMMENT ON TYPE s.e IS @;
                COMMENT ON DOMAIN s.d IS @;
                COMMENT ON CONSTRAINT c ON DOMAIN s.d IS @;
                COMMENT ON SEQUENCE s.q IS @;
                COMMENT ON TABLE s.t IS @;
                COMMENT ON COLUMN s.t.a IS @;
                COMMENT ON CONSTRAINT pk ON s.t IS @;
                COMMENT ON CONSTRAINT uq ON s.t IS @;
                COMMENT ON CONSTRAINT ck ON s.t IS @;
                COMMENT ON CONSTRAINT fk ON s.t IS @;
                COMMENT ON CONSTRAINT ex ON s.t IS @;
                COMMENT ON INDEX s.i IS @;
                COMMENT ON VIEW s.v IS @;
                COMMENT ON COLUMN s.v.a IS @;
                COMMENT ON MATERIALIZED VIEW s.m IS @;
                COMMENT ON COLUMN s.m.a IS @;
                COMMENT ON FUNCTION s.g(int, text) IS @;
                COMMENT ON PROCEDURE s.p(int) IS @;
                COMMENT ON TRIGGER tr ON s.t IS @;
                """.replace("@", text);
    }

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("every kind of object takes a comment")
                        .from(OBJECTS)
                        .to(comments("'it''s'"))
                        .endangers(),
                rule("comments on every kind of object change")
                        .from(comments("'old'"))
                        .to(comments("'new'"))
                        .endangers(),
                rule("comments on every kind of object go")
                        .from(comments("'old'"))
                        .to(OBJECTS),
                rule("equal comments need no migration")
                        .from(comments("'same'"))
                        .to(comments("'same'"))
                        .plans(),
                rule("a comment is set by one statement")
                        .from("CREATE TABLE t (a int)")
                        .to("CREATE TABLE t (a int); COMMENT ON COLUMN t.a IS E'one\\\\\\n''two'''")
                        .plans("COMMENT ON COLUMN public.t.a IS E'one\\\\\n''two'''"),
                rule("a comment is dropped by one statement")
                        .from("CREATE TABLE t (a int); COMMENT ON TABLE t IS 'x'")
                        .to("CREATE TABLE t (a int)")
                        .plans("COMMENT ON TABLE public.t IS NULL"),
                rule("a comment on the schema public is a comment as any other")
                        .from("COMMENT ON SCHEMA public IS 'standard public schema'")
                        .to("COMMENT ON SCHEMA public IS 'ours'")
                        .plans("COMMENT ON SCHEMA public IS 'ours'"));
    }
}
