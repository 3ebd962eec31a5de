package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.community.official.OfficialGroup;
import org.banyan.community.official.OfficialMember;
import org.banyan.platform.store.BanyanTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the nightly lists of an official reader leave behind.
@BanyanTest
class OfficialListsTests {

  private static final OfficialGroups.Source SOURCE =
      new OfficialGroups.Source("wecom", "企业微信", "wecom-official");
  private static final LocalDate FIRST = LocalDate.of(2026, 5, 4);
  private static final Basis CONTRACT = Basis.of(LawfulBasis.CONTRACT);

  @Autowired Communities communities;
  @Autowired OfficialGroups groups;
  @Autowired Rosters rosters;
  @Autowired DSLContext db;

  private Community community;

  @BeforeEach
  void begin() {
    community = communities.begin("nights " + UUID.randomUUID(), ZoneOffset.UTC);
  }

  @Test
  void notesNobodyAgainInANightInWhichNothingChanged() {
    night(0, CONTRACT, group("wr1", "a", "b"), group("wr2", "c"));
    var before = sightings();

    for (var day = 1; day < 4; day++) {
      night(day, CONTRACT, group("wr1", "b", "a"), group("wr2", "c"));
    }

    assertThat(sightings()).isEqualTo(before);
    assertThat(communities.batches(community.id())).hasSize(1);
    assertThat(rows("community.roster")).as("two groups on four days").isEqualTo(8);
    assertThat(days()).containsExactly("0 2 - -", "1 2 0 0", "2 2 0 0", "3 2 0 0");
  }

  @Test
  void findsWhoCameAndWentBetweenTheNightsBesideTheChange() {
    night(0, CONTRACT, group("wr1", "a", "b"), group("wr2", "c"));
    night(1, CONTRACT, group("wr1", "a", "b"), group("wr2", "c"));
    night(2, CONTRACT, group("wr1", "b", "d"), group("wr2", "c"));

    assertThat(moves()).containsExactly("a LEFT 1-2", "d JOINED 1-2");
    assertThat(communities.batches(community.id())).hasSize(2);
    assertThat(sightings()).as("only those of the group that changed").isEqualTo(5);
  }

  @Test
  void readsAnewWhatWasTakenBackAndWhatHasAnotherBasis() {
    night(0, CONTRACT, group("wr1", "a", "b"));
    night(1, CONTRACT, group("wr1", "a", "b"));
    var first = communities.batches(community.id()).getFirst().id();
    communities.reverse(first, null);
    assertThat(days()).isEmpty();

    night(2, CONTRACT, group("wr1", "a", "b"));
    assertThat(communities.batches(community.id())).hasSize(2);
    assertThat(days()).containsExactly("2 2 - -");
    communities.restore(first, null);
    assertThat(days()).containsExactly("0 2 - -", "1 2 0 0", "2 2 0 0");

    night(3, Basis.of(LawfulBasis.CONSENT), group("wr1", "a", "b"));
    assertThat(communities.batches(community.id()))
        .extracting(batch -> batch.basis().tag())
        .containsExactlyInAnyOrder("contract", "contract", "consent");
  }

  private void night(int day, Basis basis, OfficialGroup... shown) {
    var on = FIRST.plusDays(day);
    for (var group : shown) {
      groups.take(community, SOURCE, group, on);
    }
    groups.list(community, SOURCE, basis, List.of(shown), on);
  }

  private static OfficialGroup group(String key, String... members) {
    return new OfficialGroup(
        key,
        "群 " + key,
        "",
        Set.of(),
        Optional.empty(),
        Stream.of(members)
            .map(member ->
                new OfficialMember(
                    member,
                    false,
                    Optional.of("name of " + member),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
            .toList());
  }

  private int sightings() {
    return db.fetchSingle(
            """
            select count(*) from community.sighting join community.batch on batch.id = batch_id
            where community_id = ?
            """,
            community.id().value())
        .get(0, Integer.class);
  }

  private int rows(String table) {
    return db.fetchSingle(
            "select count(*) from " + table + " where community_id = ?", community.id().value())
        .get(0, Integer.class);
  }

  /// What the lists say of the first group: day, members, joined, left.
  private List<String> days() {
    return db.fetch(
            """
            select day, members, joined, "left" from community.group_day
            join community.channel using (group_id)
            where source = 'roster' and community_id = ? and key = 'wr1' order by day
            """,
            community.id().value())
        .map(row ->
            "%d %s %s %s"
                .formatted(
                    ChronoUnit.DAYS.between(FIRST, row.get(0, LocalDate.class)),
                    row.get(1),
                    Optional.ofNullable(row.get(2)).orElse("-"),
                    Optional.ofNullable(row.get(3)).orElse("-")));
  }

  private List<String> moves() {
    var row =
        db.fetchSingle(
            "select id from community.channel where community_id = ? and key = 'wr1'",
            community.id().value());
    var keys =
        db.fetch("select id, key from community.identity")
            .intoMap(one -> one.get(0, Long.class), one -> one.get(1, String.class));
    return rosters.moves(row.get(0, Integer.class)).stream()
        .map(move ->
            "%s %s %d-%d"
                .formatted(
                    keys.get(move.identity()),
                    move.kind(),
                    ChronoUnit.DAYS.between(FIRST, move.after()),
                    ChronoUnit.DAYS.between(FIRST, move.until())))
        .sorted()
        .toList();
  }
}
