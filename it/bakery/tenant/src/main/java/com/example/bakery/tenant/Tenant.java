/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.tenant;

import com.example.bakery.common.AuditedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.type.SqlTypes;

/** A bakery company. */
@Entity
@Check(name = "ck_tenant_slug", constraints = "slug like '__%' and slug <> 'www'")
@Comment("A bakery company.")
public class Tenant extends AuditedEntity {

    @NaturalId
    @NotNull
    @Pattern(regexp = "[a-z0-9-]+")
    @Size(max = 40)
    @Comment("The part of the host name before ours.")
    private String slug;

    @NotBlank
    @Size(max = 120)
    private String name;

    @Enumerated(EnumType.ORDINAL)
    @ColumnDefault("0")
    @Column(nullable = false)
    private TenantStatus status = TenantStatus.TRIAL;

    @Valid
    @Embedded
    private LegalEntity legalEntity;

    @NotNull
    @JdbcTypeCode(SqlTypes.JSON)
    @ColumnDefault("'{}'")
    @Comment("Colours and logos of the web shop; read by the browser alone.")
    private Map<String, Object> branding = new HashMap<>();

    @NotNull
    @ColumnDefault("'Europe/Berlin'")
    @Column(length = 40)
    private ZoneId timeZone = ZoneId.of("Europe/Berlin");

    @OneToMany(mappedBy = "tenant", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<HostName> hostNames = new HashSet<>();

    protected Tenant() {}

    public Tenant(String slug, String name) {
        this.slug = slug;
        this.name = name;
    }
}
