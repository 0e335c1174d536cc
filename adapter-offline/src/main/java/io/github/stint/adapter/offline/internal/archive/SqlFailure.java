package io.github.stint.adapter.offline.internal.archive;

import java.sql.SQLException;

/** Carries a failure of the database out of a method that cannot throw it. */
final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException sql;

    SqlFailure(SQLException sql) {
        super(sql);
        this.sql = sql;
    }

    SQLException sql() {
        return sql;
    }
}
