package org.banyan.community.wecom;

import java.util.List;
import org.banyan.community.Community;
import org.banyan.community.Rosters;
import org.jooq.DSLContext;

/// What has come of a reading, asked of the tables themselves.
record Looked(DSLContext db, Rosters rosters) {

  List<String> ways(Community community) {
    return db.fetch(
            """
            select coalesce(e.way, '') || ' ' || coalesce(i.key, '') from community.official_entry e
            join community.channel c on c.id = e.channel_id
            left join community.identity i on i.id = e.inviter_id
            join community.identity who on who.id = e.identity_id
            where c.community_id = ? and c.key = 'wr2' order by 1
            """,
            community.id().value())
        .map(row -> String.valueOf(row.get(0)));
  }

  int gone(Community community) {
    return db.fetch(
            """
            select 1 from community.official_channel o join community.channel c on c.id = o.channel_id
            where c.community_id = ? and o.gone_at is not null
            """,
            community.id().value())
        .size();
  }

  List<String> moves(Community community) {
    var channel =
        db.fetchSingle(
                "select id from community.channel where community_id = ?", community.id().value())
            .get(0, Integer.class);
    var keys =
        db.fetch("select id, key from community.identity")
            .intoMap(row -> row.get(0, Long.class), row -> row.get(1, String.class));
    return rosters.moves(channel).stream()
        .map(move -> keys.get(move.identity()) + " " + move.kind())
        .sorted()
        .toList();
  }
}
