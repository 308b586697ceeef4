/* SPDX-License-Identifier: Apache-2.0 */
package bakery;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

@MappedSuperclass
public abstract class Dated {
    @Column(nullable = false)
    Instant createdAt;
}
