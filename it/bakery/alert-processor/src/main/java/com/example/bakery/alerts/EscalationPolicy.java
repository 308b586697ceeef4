/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.alerts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.ColumnDefault;

/** Whom to wake first, and whom when that one sleeps on. */
@Entity
public class EscalationPolicy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @NotBlank
    @Size(max = 60)
    @Column(unique = true)
    private String name;

    @ElementCollection
    @CollectionTable(
            name = "escalation_step",
            joinColumns = @JoinColumn(name = "policy_id"),
            foreignKey = @ForeignKey(name = "fk_escalation_step_policy"))
    @OrderColumn(name = "level")
    private List<Step> steps = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "escalation_watcher",
            joinColumns = @JoinColumn(name = "policy_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "place")
    private List<OnCallPerson> watchers = new ArrayList<>();

    protected EscalationPolicy() {}

    public EscalationPolicy(String name) {
        this.name = name;
    }

    /** Wake somebody, and wait so long for an answer. */
    @Embeddable
    public record Step(
            @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "person_id", nullable = false)
            OnCallPerson person,

            @Column(nullable = false) @ColumnDefault("5") short waitMinutes) {}
}
