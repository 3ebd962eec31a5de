package org.banyan.community.deal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.banyan.community.reading.Deal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The rows of the deals.
@Repository
class DealRows {

  private final DSLContext db;

  DealRows(DSLContext db) {
    this.db = db;
  }

  List<DealBook.Key> seen(UUID community, List<DealBook.Key> keys) {
    return db.fetch(
            """
            select distinct outcome.kind, outcome.key
            from unnest(?::text[], ?::text[]) as asked (kind, key)
            join community.outcome
              on outcome.community_id = ? and outcome.kind = asked.kind and outcome.key = asked.key
            join community.batch on batch.id = outcome.batch_id and state = 'live'
            """,
            keys.stream().map(key -> key.kind().tag()).toArray(String[]::new),
            keys.stream().map(DealBook.Key::key).toArray(String[]::new),
            community)
        .map(row ->
            new DealBook.Key(
                Deal.Kind.valueOf(row.get(0, String.class).toUpperCase(Locale.ROOT)),
                row.get(1, String.class)));
  }

  void add(UUID community, UUID batch, List<Deal> deals) {
    db.execute(
        """
        insert into community.outcome (
          batch_id, community_id, kind, key, at, amount, currency, platform, member, mark,
          unionid)
        select ?, ?, * from unnest(?::text[], ?::text[], ?::timestamptz[], ?::numeric[], ?::text[],
          ?::text[], ?::text[], ?::text[], ?::text[])
        """,
        batch,
        community,
        texts(deals, deal -> deal.kind().tag()),
        texts(deals, Deal::key),
        deals.stream()
            .map(deal -> deal.at().atOffset(ZoneOffset.UTC))
            .toArray(OffsetDateTime[]::new),
        deals.stream().map(deal -> deal.amount().orElse(null)).toArray(BigDecimal[]::new),
        texts(deals, Deal::currency),
        texts(deals, Deal::platform),
        deals.stream().map(deal -> deal.member().orElse(null)).toArray(String[]::new),
        deals.stream().map(deal -> deal.contact().orElse(null)).toArray(String[]::new),
        deals.stream().map(deal -> deal.unionid().orElse(null)).toArray(String[]::new));
  }

  private static String[] texts(List<Deal> deals, Function<Deal, String> text) {
    return deals.stream().map(text).toArray(String[]::new);
  }

  /// A member is known by the account, or by a mark that a list of members shows too.
  List<DealFigures> figures(UUID community) {
    return db.fetch(
            """
            with counted as (
              select distinct on (outcome.kind, outcome.key) outcome.*
              from community.outcome join community.batch on batch.id = batch_id and state = 'live'
              where outcome.community_id = ?
              order by outcome.kind, outcome.key, batch.number, outcome.id),
            marks as (
              select distinct mark
              from community.contact join community.batch on batch.id = batch_id and state = 'live'
              where batch.community_id = ?),
            unionids as (
              select distinct trait.mark
              from community.trait join community.batch on batch.id = batch_id and state = 'live'
              where batch.community_id = ? and trait.kind = 'unionid')
            select kind, currency, count(*), coalesce(sum(amount), 0),
              count(*) filter (where
                exists (
                  select 1 from community.identity
                  where identity.community_id = counted.community_id and identity.key = counted.member
                    and (counted.platform in ('', identity.platform)))
                or counted.mark in (select mark from marks)
                or counted.unionid in (select mark from unionids)),
              min(at), max(at)
            from counted group by kind, currency order by kind, currency
            """,
            community,
            community,
            community)
        .map(row ->
            new DealFigures(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, Long.class),
                row.get(3, BigDecimal.class),
                row.get(4, Long.class),
                row.get(5, OffsetDateTime.class).toInstant(),
                row.get(6, OffsetDateTime.class).toInstant()));
  }
}
