/* SPDX-License-Identifier: Apache-2.0 */
package bakery;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

@Entity
@Table(
        indexes = @Index(name = "ix_product_name", columnList = "name desc"),
        uniqueConstraints = @UniqueConstraint(name = "uq_product_code", columnNames = "code"))
public class Product extends Dated {
    enum Size { SMALL, LARGE }

    @Id
    @GeneratedValue
    Long id;

    @Version
    int version;

    @Column(length = 40, nullable = false)
    String name;

    String code;

    @Column(precision = 10, scale = 2)
    BigDecimal unitPrice;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    Size sizeName;

    @Enumerated
    Size sizeNumber;

    @Lob
    String notes;

    @Lob
    byte[] picture;

    LocalDate bakedOn;

    boolean active;

    @Convert(converter = YesNo.class)
    Boolean vegan;

    @Embedded
    Weight netWeight;

    @Transient
    String label;

    @ManyToOne(optional = false)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_product_supplier"))
    Supplier supplier;

    @ElementCollection
    Set<String> tags = new HashSet<>();

    @ManyToMany
    Set<Supplier> alternatives = new HashSet<>();

    @OneToMany
    @JoinTable(name = "product_former")
    @OrderColumn
    List<Supplier> former;
}
