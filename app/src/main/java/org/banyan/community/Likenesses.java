package org.banyan.community;

import static db.community.Tables.IDENTITY;
import static db.community.Tables.SIGHTING;
import static db.community.Tables.TRAIT;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.banyan.community.member.Evidence;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Which identities are alike, by the traits of the live batches.
@Repository
class Likenesses {

  /// More than so many are not one person any more but something that many share.
  private static final int MOST_ALIKE = 6;

  private static final String STRENGTHS =
      Arrays.stream(Evidence.values())
          .map(reason -> "('%s', %s::double precision)".formatted(reason.tag(), reason.strength()))
          .collect(Collectors.joining(", "));

  private final DSLContext db;
  private final TableCounts counts;

  Likenesses(DSLContext db, TableCounts counts) {
    this.db = db;
    this.counts = counts;
  }

  /// Looks anew at everybody whom a batch shows, and at those who are like them.
  void refresh(CommunityId community, BatchId batch) {
    var shown = db.fetchCount(SIGHTING, SIGHTING.BATCH_ID.eq(batch.value()));
    counts.atLeast(shown, IDENTITY, SIGHTING, TRAIT);
    db.execute("drop table if exists touched");
    db.execute(
        """
        create temp table touched on commit drop as
        select distinct theirs.identity_id as id from community.sighting seen
        join community.trait mine on mine.identity_id = seen.identity_id and mine.kind <> 'part'
        join community.trait theirs on theirs.mark = mine.mark
        where seen.batch_id = '%1$s'
        union select identity_id from community.sighting where batch_id = '%1$s'
        """
            .formatted(batch.value()));
    db.execute("analyze touched");
    db.execute(
        """
        delete from community.likeness
        where one in (select id from touched) and other in (select id from touched)
        """);
    insertMarked(community);
    insertRenamed(community);
  }

  private void insertMarked(CommunityId community) {
    db.execute(
        """
        with live as materialized (
          select distinct trait.identity_id, trait.kind, trait.mark, identity.platform
          from touched
          join community.trait on trait.identity_id = touched.id and trait.kind <> 'part'
          join community.batch on batch.id = trait.batch_id and batch.state = 'live'
          join community.identity on identity.id = trait.identity_id),
        borne as (
          select mark, platform, count(distinct identity_id) as bearers from live group by 1, 2),
        rare as (
          select mark, max(bearers) as most from borne group by mark having sum(bearers) <= %1$d),
        pairs as (
          select a.identity_id as one, b.identity_id as other,
            case when a.kind = b.kind then a.kind when 'mail' in (a.kind, b.kind) then 'mail' end
              as reason,
            a.platform <> b.platform and rare.most = 1 as unmistakable
          from live a
          join live b on b.mark = a.mark and a.identity_id < b.identity_id
          join rare on rare.mark = a.mark)
        insert into community.likeness (community_id, one, other, reason, strength)
        select distinct '%2$s'::uuid, one, other, reason, strength
        from pairs join (values %3$s) as strengths (tag, strength) on tag = reason
        where unmistakable or reason not in ('handle', 'name')
        on conflict do nothing
        """
            .formatted(MOST_ALIKE, community.value(), STRENGTHS));
  }

  private void insertRenamed(CommunityId community) {
    db.execute(
        """
        with renamed as (
          select distinct identity_id as now, formerly as before
          from community.alias
          join community.batch on batch.id = alias.batch_id and batch.state = 'live'
          where identity_id in (select id from touched) or formerly in (select id from touched)),
        several as (
          select id from (select now as id from renamed union all select before from renamed) as all_of
          group by id having count(*) > %1$d)
        insert into community.likeness (community_id, one, other, reason, strength)
        select distinct '%2$s'::uuid, least(now, before), greatest(now, before), 'alias', %3$s
        from renamed
        where now not in (select id from several) and before not in (select id from several)
        on conflict do nothing
        """
            .formatted(2 * MOST_ALIKE, community.value(), Evidence.ALIAS.strength()));
  }
}
