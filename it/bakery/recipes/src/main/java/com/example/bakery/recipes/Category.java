/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.recipes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.ColumnDefault;

/** A shelf of the cookery book; shelves have shelves. */
@Entity
@Table(indexes = @Index(name = "ix_category_parent", columnList = "parent_id"))
public class Category {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Short id;

    @NotBlank
    @Size(max = 60)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Category parent;

    @Column(name = "sort_key", nullable = false)
    @ColumnDefault("100")
    private int sortKey = 100;

    protected Category() {}

    public Category(Category parent, String name) {
        this.parent = parent;
        this.name = name;
    }
}
