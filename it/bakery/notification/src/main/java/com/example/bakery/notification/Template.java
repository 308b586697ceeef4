/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.type.SqlTypes;

/** A text with gaps, in one language. What was deleted stays: messages that were sent refer to it. */
@Entity
@SoftDelete
@Table(
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_template_code",
                        columnNames = {"tenant_id", "code", "language"}))
public class Template extends TenantOwned {

    @NotBlank
    @Size(max = 60)
    @Check(
            name = "ck_template_code",
            constraints = "code like 'order.%' or code like 'account.%' or code in ('welcome')")
    private String code;

    @NotNull
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 2)
    @ColumnDefault("'de'")
    private String language = "de";

    @NotBlank
    @Size(max = 200)
    private String subject;

    @NotNull
    @Column(columnDefinition = "text")
    @ColumnDefault("''")
    private String body = "";

    @Column(name = "placeholders")
    @ColumnDefault("'{}'")
    private Set<String> placeholders = new HashSet<>();

    @Version
    private short version;

    protected Template() {}

    public Template(String code, String subject) {
        this.code = code;
        this.subject = subject;
    }
}
