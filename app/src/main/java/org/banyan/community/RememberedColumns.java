package org.banyan.community;

import static db.community.Tables.COLUMN_MAPPING;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.banyan.community.reading.ColumnMapping;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What was said of the columns of tables, by community and headings.
@Repository
class RememberedColumns {

  private final DSLContext db;
  private final JsonMapper json;
  private final Clock clock;

  RememberedColumns(DSLContext db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /// By the key of their headings.
  Map<String, ColumnMapping> of(CommunityId community) {
    return db.select(COLUMN_MAPPING.HEADERS, COLUMN_MAPPING.MAPPING)
        .from(COLUMN_MAPPING)
        .where(COLUMN_MAPPING.COMMUNITY_ID.eq(community.value()))
        .fetchMap(
            row -> row.value1(), row -> json.readValue(row.value2().data(), ColumnMapping.class));
  }

  void remember(CommunityId community, List<String> headings, ColumnMapping mapping) {
    var written = JSONB.valueOf(json.writeValueAsString(mapping));
    db.insertInto(COLUMN_MAPPING)
        .set(COLUMN_MAPPING.COMMUNITY_ID, community.value())
        .set(COLUMN_MAPPING.HEADERS, ColumnMapping.key(headings))
        .set(COLUMN_MAPPING.MAPPING, written)
        .set(COLUMN_MAPPING.USED_AT, clock.instant())
        .onDuplicateKeyUpdate()
        .set(COLUMN_MAPPING.MAPPING, written)
        .set(COLUMN_MAPPING.USED_AT, clock.instant())
        .execute();
  }
}
