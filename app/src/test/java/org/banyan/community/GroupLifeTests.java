package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.sheet.SheetChange;
import org.banyan.platform.sheet.SheetRow;
import org.banyan.platform.store.BanyanTest;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class GroupLifeTests {

  @TempDir private Path folder;
  @Autowired private Communities communities;
  @Autowired private GroupBook book;
  @Autowired private Groups groups;
  @Autowired private GroupChanges changes;
  @Autowired private GroupStates states;
  @Autowired private Endings endings;
  @Autowired private GroupDays days;
  @Autowired private RecordDays record;
  @Autowired private GroupOwners owners;
  @Autowired private GroupOverview overview;
  @Autowired private Clock clock;

  private Community community;
  private LocalDate today;

  @BeforeEach
  void fiveGroups() {
    community = communities.begin("c" + UUID.randomUUID(), ZoneId.of("Asia/Shanghai"));
    today = LocalDate.now(clock.withZone(community.zone()));
    for (var at = 1; at <= 5; at++) {
      var row = SheetRow.standing(Map.of("name", "0" + at, "lead", "Fern", "sets", "South"));
      assertThat(book.sheet(community).apply(List.of(new SheetChange.Added(row)))).isEmpty();
    }
  }

  /// Whatever is done in whatever order: the ends of a group never overlap, the lists hold just
  /// those groups that have no open end, and what is undone at once leaves everything as it was.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void livesAreNeverInTwoStatesAtOnce(int seed) {
    var random = new Random(seed);
    var ids = new ArrayList<>(groups.of(community.id()).stream().map(Group::id).toList());
    for (var step = 0; step < 25; step++) {
      var group = ids.get(random.nextInt(ids.size()));
      var other = ids.get(random.nextInt(ids.size()));
      var day = today.minusDays(random.nextInt(4)).plusDays(random.nextInt(2));
      var before = all(ids);
      var done =
          switch (random.nextInt(5)) {
            case 0 -> changes.close(head(), community.id(), group, day);
            case 1 -> changes.merge(head(), community.id(), group, other, day);
            case 2 -> changes.reopen(head(), community.id(), group);
            case 3 -> changes.split(head(), community.id(), group, "p" + seed + "." + step, day);
            default ->
                changes.edit(head(), community.id(), group, Map.of("tier", "" + random.nextInt(3)));
          };
      if (done instanceof GroupChanged.Done(var change, _) && random.nextBoolean()) {
        assertThat(changes.undo(head(), community.id(), change))
            .isInstanceOf(GroupChanged.Done.class);
        assertThat(all(ids)).isEqualTo(before);
      } else if (done instanceof GroupChanged.Refused) {
        assertThat(all(ids)).isEqualTo(before);
      }
      groups.of(community.id()).stream()
          .map(Group::id)
          .filter(id -> !ids.contains(id))
          .forEach(ids::add);
      ids.forEach(this::isInOneState);
    }
  }

  private List<GroupState> all(List<GroupId> ids) {
    return ids.stream().map(id -> states.read(community.id(), id).orElseThrow()).toList();
  }

  private void isInOneState(GroupId id) {
    var pasts = endings.all(id);
    for (var at = 1; at < pasts.size(); at++) {
      var reopened = pasts.get(at - 1).reopened();
      assertThat(reopened).isPresent();
      assertThat(pasts.get(at).ending().day()).isAfterOrEqualTo(reopened.orElseThrow());
    }
    var isOpen = endings.of(id).isPresent();
    assertThat(groups.of(community.id()).stream().anyMatch(group -> group.id().equals(id)))
        .isEqualTo(!isOpen);
    assertThat(groups.ended(community.id(), DSL.noCondition()))
        .extracting(Group::id)
        .satisfies(ended -> assertThat(ended.contains(id)).isEqualTo(isOpen));
  }

  @Test
  void refusesToUndoWhatSomebodyHasChangedSince() {
    var group = groups.named(community.id(), "01").orElseThrow().id();
    var first = changes.edit(head(), community.id(), group, Map.of("tier", "A"));
    changes.edit(head(), community.id(), group, Map.of("tier", "B"));

    assertThat(changes.undo(head(), community.id(), ((GroupChanged.Done) first).change()))
        .isEqualTo(new GroupChanged.Refused(GroupChanged.Why.CHANGED_SINCE));
  }

  @Test
  void believesTheMostTrustedSourceOfEachFigure() {
    var group = groups.named(community.id(), "01").orElseThrow().id();
    write(DaySource.SHEET, group, Optional.of(100), Optional.of(40));
    write(DaySource.HAND, group, Optional.of(90), Optional.empty());
    write(DaySource.OFFICIAL, group, Optional.empty(), Optional.of(60));

    var line = DayTold.lines(days.told(group, today, today)).getFirst();
    assertThat(line.members()).contains(new DayTold.Believed(90, DaySource.HAND));
    assertThat(line.messages()).contains(new DayTold.Believed(60, DaySource.OFFICIAL));

    write(DaySource.HAND, group, Optional.of(91), Optional.empty());
    var row =
        overview.living(community, Period.WEEK, head(), Power.COMMUNITY_READ).getFirst().figures();
    assertThat(row.members()).contains(91);
    assertThat(row.messages()).contains(60);
  }

  private void write(
      DaySource source, GroupId group, Optional<Integer> members, Optional<Integer> messages) {
    var figures =
        new DayFigures(members, Optional.empty(), Optional.empty(), messages, Optional.empty());
    assertThat(days.write(community, source, List.of(new GroupDay(group, today, figures))))
        .isEqualTo(new DaysWritten.Kept(1));
  }

  @Test
  void countsTheDaysOfTheRecordByTheClockOfTheCommunityAndTakesThemBack() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("days.csv"),
            """
            time,sender,text,channel
            2026-11-01 15:30:00,a,hi,01
            2026-11-01 16:30:00,b,hi,01
            2026-11-03 03:00:00,b,hi,01
            2026-11-03 03:01:00,b,hi,01
            """,
            StandardCharsets.UTF_8);
    var order =
        new ImportOrder(
            file,
            "days.csv",
            community.id(),
            ReadingOptions.in(ZoneOffset.UTC),
            Optional.empty(),
            Language.EN);
    assertThat(communities.importing(order, Progress.SILENT))
        .isInstanceOf(ImportOutcome.Imported.class);

    record.count(community.id());
    record.count(community.id());

    var group = groups.named(community.id(), "01").orElseThrow().id();
    assertThat(told(group)).containsExactly("2026-11-03 2 1", "2026-11-02 1 1", "2026-11-01 1 1");
    communities.reverse(communities.batches(community.id()).getFirst().id(), null);
    record.count(community.id());
    assertThat(told(group)).isEmpty();
  }

  private List<String> told(GroupId group) {
    return days.told(group, LocalDate.of(2026, 10, 1), today).stream()
        .filter(day -> day.source() == DaySource.RECORD)
        .map(day ->
            "%s %d %d"
                .formatted(
                    day.day(),
                    day.figures().messages().orElseThrow(),
                    day.figures().speakers().orElseThrow()))
        .toList();
  }

  @Test
  void keepsOwnersByWhoShowsThemAndSinceWhen() {
    var group = groups.named(community.id(), "01").orElseThrow().id();
    Stream.of(5, 4, 2).forEach(ago -> owners.note(owner(group, "wm1", today.minusDays(ago))));
    owners.note(owner(group, "wm2", today.minusDays(1)));

    assertThat(owners.of(group))
        .extracting(PlatformOwner::account, PlatformOwner::seenOn)
        .containsExactly(tuple("wm2", today.minusDays(1)), tuple("wm1", today.minusDays(5)));
    assertThat(owners.latest(community.id()))
        .hasEntrySatisfying(group, owner -> assertThat(owner.account()).isEqualTo("wm2"));
    assertThat(
            owner(group, "fern", today)
                .isOneOf(Set.of(new Carer("Fern", Optional.empty())), Map.of()))
        .isTrue();
  }

  private static PlatformOwner owner(GroupId group, String account, LocalDate day) {
    return new PlatformOwner(group, account, "", Optional.empty(), "roster", day);
  }

  private static Acting head() {
    var grants =
        new Grants(
            1,
            Stream.of(Power.values())
                .map(power -> new Grant(power, Scope.everywhere(), "Lead"))
                .toList());
    return new Acting(new PersonId(new UUID(0, 7)), "Head", Language.EN, ZoneOffset.UTC, grants);
  }
}
