package org.banyan.community;

import static db.community.Tables.IDENTITY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.community.member.Spelling;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Trait;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// What the batches say of identities beyond their names.
@Repository
class Traits {

  private static final int PORTION = 10_000;

  private final DSLContext db;
  private final Fingerprints fingerprints;

  Traits(DSLContext db, Fingerprints fingerprints) {
    this.db = db;
    this.fingerprints = fingerprints;
  }

  /// Writes down the marks of the authors of a batch.
  void note(
      CommunityId community, BatchId batch, String platform, List<Long> ids, List<Author> authors) {
    var marks = new Marks(fingerprints.in(community), platform);
    var whose = new ArrayList<Long>();
    var kinds = new ArrayList<String>();
    var values = new ArrayList<String>();
    for (var at = 0; at < ids.size(); at++) {
      for (var mark : marks.of(authors.get(at))) {
        whose.add(ids.get(at));
        kinds.add(mark.kind());
        values.add(mark.value());
      }
    }
    for (var from = 0; from < whose.size(); from += PORTION) {
      var to = Math.min(whose.size(), from + PORTION);
      db.execute(
          """
          insert into community.trait (batch_id, identity_id, kind, mark)
          select ?, * from unnest(?::bigint[], ?::text[], ?::text[])
          on conflict do nothing
          """,
          batch.value(),
          whose.subList(from, to).toArray(Long[]::new),
          kinds.subList(from, to).toArray(String[]::new),
          values.subList(from, to).toArray(String[]::new));
    }
    aliases(community, batch, platform, ids, authors);
  }

  /// A name that nobody has borne in the record is no evidence.
  private void aliases(
      CommunityId community, BatchId batch, String platform, List<Long> ids, List<Author> authors) {
    var former = new HashMap<Long, List<String>>();
    for (var at = 0; at < ids.size(); at++) {
      if (!authors.get(at).traits().isEmpty() && !Spelling.isAnybody(authors.get(at).key())) {
        var keys =
            authors.get(at).traits().stream()
                .filter(trait -> trait.kind() == Trait.Kind.FORMERLY)
                .map(Trait::value)
                .filter(key -> !Spelling.isAnybody(key))
                .toList();
        if (!keys.isEmpty()) {
          former.put(ids.get(at), keys);
        }
      }
    }
    var known =
        known(
            community,
            platform,
            former.values().stream().flatMap(List::stream).distinct().toList());
    former.forEach((identity, keys) ->
        keys.stream()
            .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
            .filter(formerly -> !formerly.equals(identity))
            .forEach(formerly -> alias(batch, identity, formerly)));
  }

  private Map<String, Long> known(CommunityId community, String platform, List<String> keys) {
    return keys.isEmpty()
        ? Map.of()
        : db.select(IDENTITY.KEY, IDENTITY.ID)
            .from(IDENTITY)
            .where(IDENTITY.COMMUNITY_ID.eq(community.value()))
            .and(IDENTITY.PLATFORM.eq(platform))
            .and(IDENTITY.KEY.eq(DSL.any(keys.toArray(String[]::new))))
            .fetchMap(IDENTITY.KEY, IDENTITY.ID);
  }

  private void alias(BatchId batch, long identity, long formerly) {
    db.execute(
        """
        insert into community.alias (batch_id, identity_id, formerly) values (?, ?, ?)
        on conflict do nothing
        """,
        batch.value(),
        identity,
        formerly);
  }
}
