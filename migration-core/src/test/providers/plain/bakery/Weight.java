/* SPDX-License-Identifier: Apache-2.0 */
package bakery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
public class Weight {
    @Column(name = "net_grams")
    Integer grams;

    @Column(columnDefinition = "varchar(5) default 'g'")
    String unit;
}
