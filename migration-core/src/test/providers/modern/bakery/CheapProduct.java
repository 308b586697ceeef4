/* SPDX-License-Identifier: Apache-2.0 */
package bakery;

import jakarta.persistence.*;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.View;

@Entity
@Immutable
@View(query = "select id, name from product where active")
public class CheapProduct {
    @Id
    Long id;

    @Column(length = 40)
    String name;
}
