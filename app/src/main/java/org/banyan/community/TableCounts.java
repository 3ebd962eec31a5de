package org.banyan.community;

import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/// What the planner of the database knows of the size of tables while many rows are brought.
@Repository
class TableCounts {

  private final DSLContext db;

  TableCounts(DSLContext db) {
    this.db = db;
  }

  /// Counts those tables anew that had fewer rows when they were last counted than are brought now:
  /// they would be taken for so small that every pair of rows might as well be tried.
  void atLeast(long rows, Table<?>... tables) {
    for (var table : tables) {
      var name = db.render(table);
      var few =
          db.fetchValue(
              "select reltuples < ? from pg_class where oid = cast(? as regclass)", rows, name);
      if (Boolean.TRUE.equals(few)) {
        db.execute("analyze " + name);
      }
    }
  }
}
