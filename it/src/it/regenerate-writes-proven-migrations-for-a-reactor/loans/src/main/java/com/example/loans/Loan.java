package com.example.loans;

import java.time.LocalDate;
import org.jooq.Record;
import org.jooq.Schema;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/** As jOOQ generates a table. */
public class Loan extends TableImpl<Record> {

    public static final Loan LOAN = new Loan();

    public final TableField<Record, Long> ID =
            createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false), this, "");
    public final TableField<Record, LocalDate> DUE =
            createField(DSL.name("due"), SQLDataType.LOCALDATE.nullable(false), this, "");

    private Loan() {
        super(DSL.name("loan"), null);
    }

    @Override
    public Schema getSchema() {
        return Loans.LOANS;
    }

    @Override
    public UniqueKey<Record> getPrimaryKey() {
        return Internal.createUniqueKey(this, DSL.name("loan_pkey"), new TableField[] {ID}, true);
    }
}
