/* SPDX-License-Identifier: Apache-2.0 */
package bakery;

import jakarta.persistence.*;

/** Nested and package-private entities, quoted names, another schema. */
class Shelf {
    @Entity
    @Table(name = "\"Shelf Board\"", schema = "store")
    static class Board {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @Column(name = "\"order\"")
        int order;

        @Column(name = "\"Upper\"")
        char upper;
    }
}

@Entity
class Crate {
    @EmbeddedId
    CrateKey key;
}

@Embeddable
class CrateKey implements java.io.Serializable {
    @Column(length = 8)
    String hall;

    short number;
}
