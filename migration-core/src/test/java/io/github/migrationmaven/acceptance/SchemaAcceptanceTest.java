/* SPDX-License-Identifier: Apache-2.0 */
package io.github.migrationmaven.acceptance;

import static io.github.migrationmaven.acceptance.AcceptanceCase.rule;

import java.util.stream.Stream;

class SchemaAcceptanceTest extends AcceptanceTest {

    static Stream<AcceptanceCase> rules() {
        return Stream.of(
                rule("equal schemas need no migration")
                        .from("CREATE SCHEMA shop")
                        .to("CREATE SCHEMA shop")
                        .plans(),
                rule("a new schema is created before what it holds")
                        .to("CREATE SCHEMA shop; CREATE TABLE shop.orders (id int)")
                        .plans("CREATE SCHEMA shop", "CREATE TABLE shop.orders (\n    id integer\n)"),
                rule("an empty schema goes without danger")
                        .from("CREATE SCHEMA shop")
                        .plans("DROP SCHEMA shop")
                        .endangers(),
                rule("a schema goes after what it holds")
                        .from("CREATE SCHEMA shop; CREATE TYPE shop.color AS ENUM ('red')")
                        .plans("DROP TYPE shop.color", "DROP SCHEMA shop"),
                rule("the schema public can go as any other").from("SELECT 1").to("DROP SCHEMA public"),
                rule("objects of one name in two schemas are two objects")
                        .from("CREATE SCHEMA a; CREATE TABLE a.t (x int); CREATE SCHEMA b; CREATE TABLE b.t (x text)")
                        .to("CREATE SCHEMA a; CREATE TABLE a.t (x text); CREATE SCHEMA b; CREATE TABLE b.t (x text)"));
    }
}
