/* SPDX-License-Identifier: Apache-2.0 */
package bakery;

import jakarta.persistence.*;

@Entity
@SequenceGenerator(name = "suppliers", sequenceName = "supplier_numbers", initialValue = 100, allocationSize = 20)
@Inheritance
@DiscriminatorColumn(name = "kind", length = 20)
public class Supplier {
    @Id
    @GeneratedValue(generator = "suppliers", strategy = GenerationType.SEQUENCE)
    Integer id;

    @Column(unique = true)
    String email;
}
