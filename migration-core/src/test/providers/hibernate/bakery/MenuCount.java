/* SPDX-License-Identifier: Apache-2.0 */
package bakery;

import jakarta.persistence.*;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

@Entity
@Subselect("select shop, count(*) as menus from menu group by shop")
@Synchronize("menu")
public class MenuCount {
    @Id
    String shop;

    long menus;
}
