/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.production;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Somebody tasted it. */
@Entity
public class QualityCheck {

    /** What is judged, from crust to taste. */
    public enum Aspect {
        CRUST,
        CRUMB,
        SMELL,
        TASTE
    }

    @Id
    private UUID batchId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Batch batch;

    @ElementCollection
    @CollectionTable(name = "quality_check_mark", joinColumns = @JoinColumn(name = "batch_id"))
    @MapKeyEnumerated
    @MapKeyColumn(name = "aspect")
    @Column(name = "mark", nullable = false)
    private Map<Aspect, Short> marks = new EnumMap<>(Aspect.class);

    @Column(columnDefinition = "text")
    private String remark;

    protected QualityCheck() {}

    public QualityCheck(Batch batch, Map<Aspect, Short> marks) {
        this.batch = batch;
        this.marks.putAll(marks);
    }
}
