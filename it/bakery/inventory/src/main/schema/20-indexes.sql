-- Finding an ingredient by a name that is spelt nearly right.
CREATE INDEX ingredient_name_trgm ON ingredient USING gin (name gin_trgm_ops);

-- Two suppliers may not differ by case alone, unless one of them is no longer in use.
CREATE UNIQUE INDEX supplier_name_active ON supplier (lower(name)) WHERE active;

-- What must be used next. Empty batches are kept for tracing and stay out of the index.
CREATE INDEX stock_item_best_before ON stock_item (ingredient_id, best_before NULLS LAST)
    INCLUDE (quantity)
    WHERE quantity > 0;

-- The cheapest offer for an ingredient, without sorting.
CREATE INDEX supplier_offer_cheapest ON supplier_offer (ingredient_id, unit_price);
