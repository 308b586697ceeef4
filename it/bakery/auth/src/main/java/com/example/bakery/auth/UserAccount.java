/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.auth;

import com.example.bakery.common.AuditedEntity;
import com.example.bakery.common.EmailAddress;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

/** A person who signs in: customer, baker, driver or bookkeeper. */
@Entity
@Table(
        uniqueConstraints = @UniqueConstraint(name = "uq_user_account_email", columnNames = "email"),
        indexes = @Index(name = "ix_user_account_status_created", columnList = "status, created_at desc"))
@Check(name = "ck_user_account_locked", constraints = "(status = 'LOCKED') = (locked_reason is not null)")
@Comment("A person who signs in: customer, baker, driver or bookkeeper.")
public class UserAccount extends AuditedEntity {

    @NotNull
    @Column(length = 254)
    private EmailAddress email;

    @NotBlank
    @Size(max = 80)
    private String displayName;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private AccountStatus status = AccountStatus.INVITED;

    @Size(max = 200)
    @Comment("Why the account is locked; shown to the help desk, never to the person.")
    private String lockedReason;

    @ColumnDefault("0")
    private short failedSignIns;

    private Instant lastSignInAt;

    @Valid
    @Embedded
    private ContactDetails contact;

    @ManyToMany
    @JoinTable(
            name = "user_role",
            joinColumns = @JoinColumn(name = "user_id"),
            inverseJoinColumns = @JoinColumn(name = "role_id"))
    private Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "user_notification_channel", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "channel", length = 20, nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<NotificationChannel> notificationChannels = EnumSet.of(NotificationChannel.EMAIL);

    @ElementCollection
    @CollectionTable(
            name = "user_preference",
            joinColumns = @JoinColumn(name = "user_id"),
            foreignKey = @ForeignKey(name = "fk_user_preference_user"))
    @MapKeyColumn(name = "name", length = 60)
    @Column(name = "setting", length = 200, nullable = false)
    private Map<String, String> preferences = new HashMap<>();

    protected UserAccount() {}

    public UserAccount(EmailAddress email, String displayName) {
        this.email = email;
        this.displayName = displayName;
    }

    public void grant(Role role) {
        roles.add(role);
    }

    public void lock(String reason) {
        status = AccountStatus.LOCKED;
        lockedReason = reason;
    }

    public boolean may(String permission) {
        return status == AccountStatus.ACTIVE && roles.stream().anyMatch(role -> role.allows(permission));
    }
}
