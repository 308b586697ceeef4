package com.example.loans;

import java.util.List;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SchemaImpl;

/** As jOOQ generates a schema. */
public class Loans extends SchemaImpl {

    public static final Loans LOANS = new Loans();

    private Loans() {
        super(DSL.name("loans"), null);
    }

    @Override
    public List<Table<?>> getTables() {
        return List.of(Loan.LOAN);
    }
}
