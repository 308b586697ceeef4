/* SPDX-License-Identifier: Apache-2.0 */
package bakery;

import jakarta.persistence.*;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.*;
import org.hibernate.type.SqlTypes;

@Entity
@Comment("What is on offer")
@Check(constraints = "page > 0")
public class Menu {
    @Id
    @GeneratedValue
    UUID id;

    @TenantId
    String shop;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> attributes;

    String[] labels;

    int[] prices;

    @ColumnDefault("1")
    int page;

    @Comment("As printed")
    @Column(length = 60)
    String title;

    @GeneratedColumn("lower(title)")
    String searched;

    @Embedded
    Price price;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    Supplier supplier;
}
