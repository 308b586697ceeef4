/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One action on one kind of thing, such as {@code recipe:WRITE}. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"resource", "action"}))
public class Permission {

    /** What can be done to a thing. */
    public enum Action {
        READ,
        WRITE,
        APPROVE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @NotBlank
    @Size(max = 60)
    private String resource;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Action action;

    protected Permission() {}

    public Permission(String resource, Action action) {
        this.resource = resource;
        this.action = action;
    }

    boolean covers(String permission) {
        return permission.equals(resource + ":" + action);
    }
}
