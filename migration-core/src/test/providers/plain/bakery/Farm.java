/* SPDX-License-Identifier: Apache-2.0 */
package bakery;

import jakarta.persistence.Entity;

@Entity
public class Farm extends Supplier {
    Double hectares;
}
