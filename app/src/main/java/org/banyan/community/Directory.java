package org.banyan.community;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Finds members by what their platforms call them.
@Repository
class Directory {

  private static final String SEEN =
      """
      exists (select 1 from community.sighting
        join community.batch on batch.id = sighting.batch_id and batch.state = 'live'
        where sighting.identity_id = identity.id)
      """;

  private static final String FOUND =
      """
      (select coalesce(member, id) from community.identity
        where community_id = ? and key ilike ?
       union
       select coalesce(identity.member, identity.id) from community.identity
        join community.sighting on sighting.identity_id = identity.id
        where community_id = ? and sighting.name ilike ?)
      """;

  private final DSLContext db;

  Directory(DSLContext db) {
    this.db = db;
  }

  /// How many accounts and members there are, and how many members are of the team or programs.
  record Figures(long accounts, long members, long staff, long bots) {}

  Figures figures(CommunityId community) {
    return db.fetchSingle(
            """
            with seen as (
              select coalesce(identity.member, identity.id) as member,
                coalesce(standing.standing,
                  case when bool_or(sighting.bot) then 'bot' else 'member' end) as standing
              from community.sighting
              join community.batch on batch.id = sighting.batch_id and batch.state = 'live'
              join community.identity on identity.id = sighting.identity_id
              left join community.standing on standing.identity_id = identity.id
              where batch.community_id = ?
              group by identity.id, standing.standing),
            each as (
              select member, count(*) as accounts, bool_or(standing = 'staff') as staff,
                bool_or(standing = 'bot') as bot
              from seen group by member)
            select coalesce(sum(accounts), 0)::bigint, count(*), count(*) filter (where staff),
              count(*) filter (where bot and not staff)
            from each
            """,
            community.value())
        .map(row ->
            new Figures(
                row.get(0, Long.class),
                row.get(1, Long.class),
                row.get(2, Long.class),
                row.get(3, Long.class)));
  }

  /// The members from a place in the list on, in the order in which they became known.
  List<Profile> page(CommunityId community, String search, int from, int limit) {
    var id = community.value();
    var like = like(search);
    var members =
        search.isBlank()
            ? db.fetch(
                "select id from community.identity where community_id = ?"
                    + " and (member is null or member = id) and (member is not null or "
                    + SEEN
                    + ") order by id offset ? limit ?",
                id,
                from,
                limit)
            : db.fetch(
                "select id from community.identity where community_id = ? and id in "
                    + FOUND
                    + " and (member is not null or "
                    + SEEN
                    + ") order by id offset ? limit ?",
                id,
                id,
                like,
                id,
                like,
                from,
                limit);
    return profiles(members.getValues(0, Long.class));
  }

  /// Those whom a search finds, by the identity that stands for them.
  String found() {
    return FOUND;
  }

  static String like(String search) {
    return "%" + search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  Optional<Profile> profile(CommunityId community, long member) {
    return db.fetchOptional(
            """
            select coalesce(member, id) from community.identity where id = ? and community_id = ?
            """,
            member,
            community.value())
        .flatMap(row -> profiles(List.of(row.get(0, Long.class))).stream().findFirst());
  }

  /// The members of these numbers in their order, each with all of their accounts.
  List<Profile> profiles(Collection<Long> members) {
    var accounts = new LinkedHashMap<Long, List<KnownAs>>();
    members.forEach(member -> accounts.put(member, new ArrayList<>()));
    var numbers = members.toArray(Long[]::new);
    db.fetch(
            """
            select identity.id, coalesce(identity.member, identity.id), identity.platform,
              identity.key, latest.name, coalesce(flag.bot, false), standing.standing
            from community.identity
            left join lateral (
              select sighting.name from community.sighting
              join community.batch on batch.id = sighting.batch_id and batch.state = 'live'
              where sighting.identity_id = identity.id
              order by sighting.name is null, batch.number desc limit 1) latest on true
            left join lateral (
              select bool_or(sighting.bot) as bot from community.sighting
              join community.batch on batch.id = sighting.batch_id and batch.state = 'live'
              where sighting.identity_id = identity.id) flag on true
            left join community.standing on standing.identity_id = identity.id
            where identity.member = any (?::bigint[]) or identity.id = any (?::bigint[])
            order by identity.id
            """,
            numbers,
            numbers)
        .forEach(row ->
            Optional.ofNullable(accounts.get(row.get(1, Long.class)))
                .ifPresent(found -> found.add(account(row))));
    return accounts.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> new Profile(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// These accounts, whoever else is merged with them.
  List<KnownAs> accounts(Collection<Long> identities) {
    var numbers = identities.toArray(Long[]::new);
    var members =
        db.fetch(
                "select distinct coalesce(member, id) from community.identity"
                    + " where id = any (?::bigint[])",
                (Object) numbers)
            .getValues(0, Long.class);
    return profiles(members).stream()
        .flatMap(profile -> profile.accounts().stream())
        .filter(account -> identities.contains(account.identity()))
        .toList();
  }

  private static KnownAs account(Record row) {
    @Nullable String decided = row.get(6, String.class);
    return new KnownAs(
        row.get(0, Long.class),
        row.get(1, Long.class),
        row.get(2, String.class),
        row.get(3, String.class),
        Optional.ofNullable(row.get(4, String.class)),
        row.get(5, Boolean.class),
        Optional.ofNullable(decided).map(MemberStanding::of));
  }

  /// What counts of every identity that is not plainly a member.
  Map<Long, MemberStanding> standings(CommunityId community) {
    return db.fetch(
            """
            select identity.id, coalesce(standing.standing, 'bot')
            from community.identity
            left join community.standing on standing.identity_id = identity.id
            where identity.community_id = ?
              and (standing.standing <> 'member' or (standing.standing is null and exists (
                select 1 from community.sighting
                join community.batch on batch.id = sighting.batch_id and batch.state = 'live'
                where sighting.identity_id = identity.id and sighting.bot)))
            """,
            community.value())
        .intoMap(row -> row.get(0, Long.class), row -> MemberStanding.of(row.get(1, String.class)));
  }
}
