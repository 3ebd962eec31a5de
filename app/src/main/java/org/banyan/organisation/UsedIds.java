package org.banyan.organisation;

import static db.organisation.Tables.USED_ID;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.banyan.organisation.change.Parts;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// Every id a part of an adopted charter ever went by.
@Repository
class UsedIds {

  private final DSLContext db;

  UsedIds(DSLContext db) {
    this.db = db;
  }

  void keep(Charter charter) {
    var ids = Parts.ids(charter);
    db.execute(
        "insert into {0} (list, id) select * from unnest({1}, {2}) on conflict do nothing",
        USED_ID,
        DSL.val(ids.stream().map(Parts::list).toArray(String[]::new)),
        DSL.val(ids.stream().map(CharterId::value).toArray(String[]::new)));
  }

  /// The ids that were in use once and are not in this charter.
  Set<CharterId> retired(Charter charter) {
    var present = new HashSet<>(Parts.ids(charter));
    var retired = new LinkedHashSet<CharterId>();
    db
        .select(USED_ID.LIST, USED_ID.ID)
        .from(USED_ID)
        .fetch(row -> Parts.id(row.value1(), row.value2()))
        .stream()
        .filter(id -> !present.contains(id))
        .forEach(retired::add);
    return retired;
  }
}
