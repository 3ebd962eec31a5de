package org.banyan.platform.store;

import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/// A question put to the lake.
@FunctionalInterface
public interface Query<T> {

  T answer(DuckDBConnection connection) throws SQLException;
}
