/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.alerts;

import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.hibernate.annotations.ColumnDefault;

/** Something has not reported for too long. */
@Entity
public class SilenceRule extends Rule {

    @NotBlank
    @Size(max = 80)
    private String source;

    @NotNull
    @ColumnDefault("900000000000")
    private Duration longest = Duration.ofMinutes(15);

    protected SilenceRule() {}

    public SilenceRule(String name, String source) {
        super(name);
        this.source = source;
    }
}
