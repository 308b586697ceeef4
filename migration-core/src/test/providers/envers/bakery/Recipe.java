/* SPDX-License-Identifier: Apache-2.0 */
package bakery;

import jakarta.persistence.*;
import org.hibernate.envers.Audited;

@Entity
@Audited
public class Recipe {
    @Id
    @GeneratedValue
    Long id;

    @Column(length = 30, nullable = false)
    String title;
}
