/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.recipes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;

/** How it should look. The key is the recipe's: there is one. */
@Entity
@Table(name = "recipe_photo")
public class Photo {

    @Id
    private UUID recipeId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(foreignKey = @ForeignKey(name = "fk_recipe_photo_recipe"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Recipe recipe;

    @NotBlank
    @Pattern(regexp = "image/(jpeg|png|webp)")
    @Column(length = 20)
    @Check(name = "ck_recipe_photo_media_type", constraints = "media_type like 'image/%'")
    private String mediaType;

    @NotNull
    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    private byte[] content;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> captions = new HashMap<>();

    protected Photo() {}

    public Photo(Recipe recipe, String mediaType, byte[] content) {
        this.recipe = recipe;
        this.mediaType = mediaType;
        this.content = content.clone();
    }
}
