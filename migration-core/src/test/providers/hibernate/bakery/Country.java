/* SPDX-License-Identifier: Apache-2.0 */
package bakery;

import jakarta.persistence.*;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
public class Country {
    @Id
    @Column(length = 2)
    String code;
}
