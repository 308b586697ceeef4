/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

/** What a person does here, as a bundle of permissions. */
@Entity
public class Role {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @NotBlank
    @Size(max = 50)
    @Column(unique = true)
    private String name;

    @Size(max = 200)
    private String description;

    @ColumnDefault("false")
    @Comment("Built in: cannot be removed by an administrator.")
    private boolean builtIn;

    @ManyToMany
    @JoinTable(
            name = "role_permission",
            joinColumns = @JoinColumn(name = "role_id"),
            inverseJoinColumns = @JoinColumn(name = "permission_id"),
            foreignKey = @ForeignKey(name = "fk_role_permission_role"),
            inverseForeignKey = @ForeignKey(name = "fk_role_permission_permission"))
    private Set<Permission> permissions = new HashSet<>();

    protected Role() {}

    public Role(String name) {
        this.name = name;
    }

    boolean allows(String permission) {
        return permissions.stream().anyMatch(each -> each.covers(permission));
    }
}
