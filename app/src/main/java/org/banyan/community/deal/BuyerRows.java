package org.banyan.community.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.banyan.community.deal.Buyers.Asked;
import org.banyan.community.deal.Buyers.Matched;
import org.banyan.community.deal.Buyers.Share;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/// The rows of those who ordered. Whoever has several accounts is one; somebody is known by the
/// account, or by a mark that a list of members shows too.
@Repository
class BuyerRows {

  private static final String ORDERS =
      """
      orders as (
        select member, platform, mark, unionid from (
          select distinct on (outcome.key) outcome.*
          from community.outcome join community.batch on batch.id = batch_id and state = 'live'
          where outcome.community_id = ? and kind = 'order'
          order by outcome.key, batch.number, outcome.id) as counted
        where at >= ?::timestamptz and at < ?::timestamptz),
      marked as (
        select distinct contact.mark, identity_id
        from community.contact join community.batch on batch.id = batch_id and state = 'live'
        where batch.community_id = ?
        union
        select trait.mark, identity_id
        from community.trait join community.batch on batch.id = batch_id and state = 'live'
        where batch.community_id = ? and trait.kind = 'unionid')
      """;

  private static final String MATCHED =
      """
      with %s
      select count(*), count(*) filter (where
        exists (
          select 1 from community.identity
          where identity.community_id = ? and identity.key = orders.member
            and orders.platform in ('', identity.platform))
        or orders.mark in (select mark from marked)
        or orders.unionid in (select mark from marked))
      from orders
      """
          .formatted(ORDERS);

  private static final String BY_GROUP =
      """
      with %s,
      buyers as (
        select coalesce(identity.member, identity.id) as member
        from orders join community.identity
          on identity.community_id = ? and identity.key = orders.member
            and orders.platform in ('', identity.platform)
        union
        select coalesce(identity.member, identity.id)
        from (select mark from orders union select unionid from orders) as given
        join marked using (mark)
        join community.identity on identity.id = marked.identity_id),
      latest as (
        select roster.channel_id, roster.platform, max(day) as day
        from community.roster join community.batch on batch.id = batch_id and state = 'live'
        where roster.community_id = ? and channel_id is not null and day <= ?::date
        group by roster.channel_id, roster.platform),
      listed as (
        select distinct channel.group_id, coalesce(identity.member, identity.id) as member,
          latest.day
        from latest join community.roster using (channel_id, platform, day)
        join community.batch on batch.id = roster.batch_id and state = 'live'
        join community.channel on channel.id = latest.channel_id
        join community.roster_entry on roster_id = coalesce(same_as, roster.id)
        join community.identity on identity.id = identity_id)
      select group_id, count(distinct member)::integer,
        (count(distinct member) filter (where member in (select member from buyers)))::integer,
        min(day)
      from listed where not member = any (?::bigint[]) group by group_id
      """
          .formatted(ORDERS);

  private final DSLContext db;

  BuyerRows(DSLContext db) {
    this.db = db;
  }

  Matched matched(Asked asked) {
    var id = asked.community();
    return db.fetchSingle(MATCHED, id, at(asked.from()), at(asked.until()), id, id, id)
        .map(row -> new Matched(row.get(0, Long.class), row.get(1, Long.class)));
  }

  Map<UUID, Share> byGroup(Asked asked, Collection<Long> without) {
    var id = asked.community();
    return db.fetch(
            BY_GROUP,
            id,
            at(asked.from()),
            at(asked.until()),
            id,
            id,
            id,
            id,
            asked.day(),
            without.toArray(Long[]::new))
        .intoMap(row -> row.get(0, UUID.class), BuyerRows::share);
  }

  private static Share share(Record row) {
    return new Share(
        row.get(1, Integer.class), row.get(2, Integer.class), row.get(3, LocalDate.class));
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
