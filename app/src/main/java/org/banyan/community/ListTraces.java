package org.banyan.community;

import static db.community.Tables.CHANNEL;
import static db.community.Tables.CONTACT;
import static db.community.Tables.GROUP;
import static db.community.Tables.GROUP_OWNER;
import static db.community.Tables.OFFICIAL_ENTRY;
import static db.community.Tables.OUTCOME;
import static db.community.Tables.ROSTER;
import static db.community.Tables.ROSTER_ENTRY;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// A member on lists, as a customer, and as the owner of groups. Lists and orders go on counting
/// somebody; who it was is taken away.
@Repository
class ListTraces implements MemberTraces {

  private final DSLContext db;
  private final ErasureLedger ledger;
  private final OrderMarks orderMarks;

  ListTraces(DSLContext db, ErasureLedger ledger, OrderMarks orderMarks) {
    this.db = db;
    this.ledger = ledger;
    this.orderMarks = orderMarks;
  }

  @Override
  public Map<String, List<Map<String, Object>>> held(CommunityId community, Profile member) {
    var identities = member.accounts().stream().map(KnownAs::identity).toList();
    return Map.of(
        "lists",
        IdentityTraces.maps(
            db.select(
                    ROSTER.DAY,
                    CHANNEL.KEY.as("channel"),
                    ROSTER_ENTRY.STANDING,
                    ROSTER_ENTRY.JOINED_AT,
                    ROSTER_ENTRY.SEEN_AT)
                .from(ROSTER)
                .join(ROSTER_ENTRY)
                .on(ROSTER_ENTRY.ROSTER_ID.eq(DSL.coalesce(ROSTER.SAME_AS, ROSTER.ID)))
                .leftJoin(CHANNEL)
                .on(CHANNEL.ID.eq(ROSTER.CHANNEL_ID))
                .where(ROSTER_ENTRY.IDENTITY_ID.in(identities))
                .orderBy(ROSTER.DAY, ROSTER.ID)
                .fetch()),
        "entries",
        IdentityTraces.maps(
            db.select(
                    OFFICIAL_ENTRY.CHANNEL_ID,
                    OFFICIAL_ENTRY.OWNER,
                    OFFICIAL_ENTRY.ADMIN,
                    OFFICIAL_ENTRY.JOINED_AT,
                    OFFICIAL_ENTRY.WAY)
                .from(OFFICIAL_ENTRY)
                .where(OFFICIAL_ENTRY.IDENTITY_ID.in(identities))
                .orderBy(OFFICIAL_ENTRY.CHANNEL_ID)
                .fetch()),
        "orders",
        IdentityTraces.maps(
            db.select(OUTCOME.KIND, OUTCOME.KEY, OUTCOME.AT, OUTCOME.AMOUNT, OUTCOME.CURRENCY)
                .from(OUTCOME)
                .where(theirs(community, accounts(member), orderMarks.of(identities)))
                .orderBy(OUTCOME.AT, OUTCOME.ID)
                .fetch()));
  }

  private static Set<String> accounts(Profile member) {
    return Set.copyOf(member.accounts().stream().map(KnownAs::key).distinct().toList());
  }

  private static Condition theirs(
      CommunityId community, Collection<String> accounts, Collection<String> marks) {
    return OUTCOME
        .COMMUNITY_ID
        .eq(community.value())
        .and(OUTCOME.MEMBER.in(accounts).or(OUTCOME.MARK.in(marks)).or(OUTCOME.UNIONID.in(marks)));
  }

  @Override
  public Runnable forget(Erasure erasure) {
    var accounts = erasure.accounts().keySet();
    var marks = erasure.marks();
    marks.forEach(mark -> ledger.add(erasure.community(), ErasureLedger.CONTACT, mark));
    db.update(OUTCOME)
        .setNull(OUTCOME.MEMBER)
        .setNull(OUTCOME.MARK)
        .setNull(OUTCOME.UNIONID)
        .where(theirs(erasure.community(), accounts, marks))
        .execute();
    db.deleteFrom(CONTACT)
        .where(CONTACT.IDENTITY_ID.in(erasure.identities()).or(CONTACT.MARK.in(marks)))
        .execute();
    erasure
        .accounts()
        .forEach((account, alias) ->
            db.update(GROUP_OWNER)
                .set(GROUP_OWNER.ACCOUNT, alias)
                .set(GROUP_OWNER.NAME, "")
                .where(GROUP_OWNER.ACCOUNT.eq(account))
                .and(
                    GROUP_OWNER.GROUP_ID.in(
                        DSL.select(GROUP.ID)
                            .from(GROUP)
                            .where(GROUP.COMMUNITY_ID.eq(erasure.community().value()))))
                .execute());
    return () -> {};
  }
}
