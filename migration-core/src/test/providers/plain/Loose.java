/* SPDX-License-Identifier: Apache-2.0 */
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity in the default package. */
@Entity
public class Loose {
    @Id
    Long id;
}
