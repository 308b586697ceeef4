/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.recipes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** One transaction that changed recipes, and who was signed in. */
@Entity
@Table(name = "recipe_change")
@RevisionEntity
public class Change {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recipe_change_number")
    @SequenceGenerator(name = "recipe_change_number", sequenceName = "recipe_change_number", allocationSize = 1)
    @RevisionNumber
    private long number;

    @RevisionTimestamp
    @Column(nullable = false)
    private Instant changedAt;

    @ColumnDefault("current_user")
    @Column(length = 80, insertable = false)
    private String changedBy;

    protected Change() {}
}
