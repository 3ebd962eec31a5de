package org.banyan.community;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.community.member.Evidence;
import org.banyan.community.member.Kin;
import org.banyan.community.member.Kin.Pair;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/// Members who may be one: alike by their traits, not one already, and not told apart.
@Repository
class Suggestions {

  private static final String OPEN =
      """
      with apart as (
        select distinct least(coalesce(a.member, a.id), coalesce(b.member, b.id)) as one,
          greatest(coalesce(a.member, a.id), coalesce(b.member, b.id)) as other
        from community.distinction
        join community.identity a on a.id = distinction.one
        join community.identity b on b.id = distinction.other
        where distinction.community_id = ?),
      alike as (
        select least(coalesce(a.member, a.id), coalesce(b.member, b.id)) as one,
          greatest(coalesce(a.member, a.id), coalesce(b.member, b.id)) as other,
          likeness.reason, likeness.strength
        from community.likeness
        join community.identity a on a.id = likeness.one
        join community.identity b on b.id = likeness.other
        where likeness.community_id = ?),
      open as (
        select one, other, array_agg(distinct reason) as reasons,
          1 - exp(sum(distinct ln(1 - strength))) as strength
        from alike
        where one <> other and not exists (
          select 1 from apart where apart.one = alike.one and apart.other = alike.other)
        group by one, other)
      """;

  private final DSLContext db;
  private final Directory directory;
  private final ClashGuard guard;

  Suggestions(DSLContext db, Directory directory, ClashGuard guard) {
    this.db = db;
    this.directory = directory;
    this.guard = guard;
  }

  /// Some of them, the surest first, and how many there are in all.
  record Found(List<Suggestion> shown, long total) {}

  Found find(CommunityId community, String search, int from, int limit) {
    var id = community.value();
    var bindings = new ArrayList<Object>(List.of(id, id));
    var where = "";
    if (!search.isBlank()) {
      where = " where one in %1$s or other in %1$s".formatted(directory.found());
      var like = Directory.like(search);
      bindings.addAll(List.of(id, like, id, like, id, like, id, like));
    }
    bindings.addAll(List.of(from, limit));
    var rows =
        db.fetch(
            OPEN
                + "select one, other, reasons, count(*) over () from open"
                + where
                + " order by strength desc, one, other offset ? limit ?",
            bindings.toArray());
    var total = rows.isEmpty() ? 0 : rows.getFirst().get(3, Long.class);
    return new Found(suggestions(community, rows), total);
  }

  private List<Suggestion> suggestions(CommunityId community, List<? extends Record> rows) {
    var members = new LinkedHashSet<Long>();
    rows.forEach(row -> {
      members.add(row.get(0, Long.class));
      members.add(row.get(1, Long.class));
    });
    var profiles = new HashMap<Long, Profile>();
    directory.profiles(members).forEach(profile -> profiles.put(profile.member(), profile));
    var known = guard.known(community, profiles.values(), rivals(rows, profiles));
    return rows.stream()
        .map(row -> {
          var one = known(profiles, row, 0);
          var other = known(profiles, row, 1);
          var reasons = Stream.of(row.get(2, String[].class)).map(Evidence::of).sorted().toList();
          return new Suggestion(one, other, reasons, known.between(one, other));
        })
        .toList();
  }

  private static Profile known(Map<Long, Profile> profiles, Record row, int column) {
    return Objects.requireNonNull(profiles.get(row.get(column, Long.class)));
  }

  /// The record is asked only about those who share a platform.
  private static List<Profile> rivals(List<? extends Record> rows, Map<Long, Profile> profiles) {
    return rows.stream()
        .flatMap(row -> {
          var one = known(profiles, row, 0);
          var other = known(profiles, row, 1);
          return one.platforms().stream().anyMatch(other.platforms()::contains)
              ? Stream.of(one, other)
              : Stream.<Profile>empty();
        })
        .distinct()
        .toList();
  }

  /// By how many the members would be fewer if every suggestion were right.
  int surplus(CommunityId community) {
    var pairs =
        db.fetch(OPEN + "select one, other from open", community.value(), community.value())
            .map(row -> new Pair(row.get(0, Long.class), row.get(1, Long.class)));
    return Kin.of(pairs)
        .fewer(pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).toList());
  }

  /// The pairs of accounts that make these two members look alike.
  List<Alike> between(Set<Long> one, Set<Long> other) {
    var first = one.toArray(Long[]::new);
    var second = other.toArray(Long[]::new);
    return db.fetch(
            """
            select one, other, reason from community.likeness
            where (one = any (?::bigint[]) and other = any (?::bigint[]))
              or (one = any (?::bigint[]) and other = any (?::bigint[]))
            """,
            first,
            second,
            second,
            first)
        .map(row ->
            new Alike(
                new Pair(row.get(0, Long.class), row.get(1, Long.class)),
                Evidence.of(row.get(2, String.class))));
  }

  /// Two accounts and one reason why they may be of one person.
  record Alike(Pair pair, Evidence reason) {}
}
