package org.banyan.community;

import static db.community.Tables.OUTCOME;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.community.deal.DealFigures;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Listed;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.community.roster.Move;
import org.banyan.community.roster.RollDay;
import org.banyan.community.roster.Snapshot;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class RosterTests {

  private static final LocalDate START = LocalDate.of(2026, 3, 1);
  private static final Channel GROVE = new Channel("grove", "榕树一群");
  private static final int STEPS = 14;

  @Autowired Communities communities;
  @Autowired Rosters rosters;
  @Autowired GroupOwners owners;
  @Autowired DealReport deals;
  @Autowired DSLContext db;
  @TempDir Path folder;

  @Test
  void aListTakenBackInTheMiddleLeavesTheDifferenceOfItsNeighbours() {
    var community = communities.begin("roster middle", ZoneOffset.UTC).id();
    take(community, 0, "a", "b");
    var middle = take(community, 7, "b", "c");
    take(community, 14, "b", "c", "d");

    assertThat(told(community)).containsExactly("a LEFT 0-7", "c JOINED 0-7", "d JOINED 7-14");

    communities.reverse(middle.id(), null);
    assertThat(told(community)).containsExactly("a LEFT 0-14", "c JOINED 0-14", "d JOINED 0-14");

    communities.restore(middle.id(), null);
    assertThat(told(community)).containsExactly("a LEFT 0-7", "c JOINED 0-7", "d JOINED 7-14");
  }

  @Test
  void theSameListTwiceIsAllDuplicatesAndChangesNothing() {
    var community = communities.begin("roster twice", ZoneOffset.UTC).id();
    take(community, 0, "a", "b");
    var again = take(community, 0, "b", "c", "b");

    assertThat(again.reconciliation())
        .returns(3L, Reconciliation::rows)
        .returns(1L, Reconciliation::kept)
        .returns(2L, Reconciliation::duplicate);
    assertThat(told(community)).isEmpty();
  }

  @Test
  void aSheetBecomesDaysAndOwnersAndGoesWithItsBatch() throws Exception {
    var community = communities.begin("roster sheet", ZoneOffset.UTC).id();
    var first = sheet(community, "群名,成员ID,角色,日期\n一群,a,群主,2026-03-01\n一群,b,,2026-03-01\n");
    var second =
        sheet(community, "群名,成员ID,角色,日期\n一群,b,群主,2026-03-08\n一群,c,,2026-03-08\n一群,c,,2026-03-08\n");
    var group = communities.channels(community).getFirst().group();

    assertThat(second.reconciliation())
        .returns(3L, Reconciliation::rows)
        .returns(1L, Reconciliation::duplicate);
    assertThat(rosters.lines(second.id()).toString()).contains("joined=1, left=1", "members=2");
    assertThat(days()).containsExactly("2026-03-01 2 - -", "2026-03-08 2 1 1");
    assertThat(owners.latest(community).get(group)).extracting("account").isEqualTo("b");

    communities.reverse(second.id(), null);
    assertThat(days()).containsExactly("2026-03-01 2 - -");
    assertThat(owners.latest(community).get(group)).extracting("account").isEqualTo("a");

    communities.reverse(first.id(), null);
    communities.restore(second.id(), null);
    assertThat(days()).containsExactly("2026-03-08 2 - -");
  }

  @Test
  void ordersAreCountedOnceAndMatchedWithoutAnybodysNumber() throws Exception {
    var community = communities.begin("orders", ZoneOffset.UTC).id();
    sheet(community, "成员ID,手机号,入群时间\nu1,13900000000,\nu7,+86 138-0013-8001,\n");
    var one =
        """
        订单号,支付时间,金额,会员ID,手机号
        A1,2026-03-01,¥10,u1,
        A2,2026-03-02,5.50元,x,13800138001
        """;
    var batch = sheet(community, one);
    var more = sheet(community, one + "A3,2026-03-03,1元,x,13700000000\nA4,2099-01-01,1,x,\n");

    assertThat(more.reconciliation())
        .returns(1L, Reconciliation::kept)
        .returns(2L, Reconciliation::duplicate)
        .returns(1L, Reconciliation::unparsed);
    assertThat(deals.of(community))
        .singleElement()
        .returns(3L, DealFigures::count)
        .returns(2L, DealFigures::matched)
        .returns("16.5000", figures -> figures.amount().toPlainString());
    communities.reverse(more.id(), null);
    assertThat(deals.of(community)).singleElement().returns(2L, DealFigures::count);
    communities.restore(more.id(), null);
    communities.reverse(batch.id(), null);
    assertThat(deals.of(community)).singleElement().returns(3L, DealFigures::count);
    assertThat(
            db.fetchSingle(
                    "select string_agg(o::text, ' ') from community.outcome o where o.community_id = ?",
                    community.value())
                .get(0, String.class))
        .doesNotContain("13800138001", "13700000000");
    communities.remove(community, null);
  }

  @Test
  void anOrderIsMatchedByTheUnionidThatAListShowsAndKeepsItFromNobodysEyes() throws Exception {
    var community = communities.begin("unionids", ZoneOffset.UTC).id();
    var list = sheet(community, "成员ID,昵称,unionid\nu1,甲,oZqunionid0000000001\n");
    sheet(
        community,
        """
        订单号,支付时间,金额,买家ID,手机号,unionid
        A1,2026-03-01,10,x,13700000000,oZqunionid0000000001
        A2,2026-03-02,10,y,,oZqunionid0000000002
        A3,2026-03-02,10,z,,无
        """);

    assertThat(deals.of(community)).singleElement().returns(1L, DealFigures::matched);
    assertThat(
            db.fetchSingle(
                    "select string_agg(o::text, ' ') from community.outcome o where o.community_id = ?",
                    community.value())
                .get(0, String.class))
        .doesNotContain("oZqunionid");
    assertThat(
            db.fetchCount(
                OUTCOME,
                OUTCOME.COMMUNITY_ID.eq(community.value()).and(OUTCOME.UNIONID.isNotNull())))
        .isEqualTo(2);
    communities.reverse(list.id(), null);
    assertThat(deals.of(community)).singleElement().returns(0L, DealFigures::matched);
    communities.remove(community, null);
  }

  private Batch sheet(CommunityId community, String text) throws IOException {
    return switch (communities.importing(order(community, text), Progress.SILENT)) {
      case ImportOutcome.Imported(var batch) -> batch;
      case ImportOutcome.Refused(var problem) -> throw new AssertionError(problem.toString());
    };
  }

  private Preview looked(CommunityId community, String text) throws IOException {
    return switch (communities.preview(order(community, text), Progress.SILENT)) {
      case PreviewOutcome.Previewed(var preview) -> preview;
      case PreviewOutcome.Refused(var problem) -> throw new AssertionError(problem.toString());
    };
  }

  private ImportOrder order(CommunityId community, String text) throws IOException {
    var file = Files.writeString(folder.resolve("sheet.csv"), text);
    var options = ReadingOptions.in(ZoneOffset.UTC);
    return new ImportOrder(file, "sheet.csv", community, options, Optional.empty(), Language.ZH);
  }

  private List<String> days() {
    return db.fetch(
            """
            select day, members, joined, "left" from community.group_day
            join community.group_term using (group_id)
            where source = 'roster' and name = '一群' order by day
            """)
        .map(row ->
            "%s %s %s %s"
                .formatted(
                    row.get(0),
                    row.get(1),
                    Optional.ofNullable(row.get(2)).orElse("-"),
                    Optional.ofNullable(row.get(3)).orElse("-")));
  }

  /// Lists of a random walk come in any order, overlap, go and come back; who came and who went is
  /// always the difference of the days that are live.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void differencesAreJoinsAndLeavesWhateverComesAndGoes(long seed) {
    var random = new Random(seed);
    var community = communities.begin("roster walk " + seed, ZoneOffset.UTC).id();
    var walk = walk(random);
    var taken = new ArrayList<Taken>();

    for (var step = 0; step < STEPS; step++) {
      var chosen = taken.isEmpty() ? -1 : random.nextInt(taken.size());
      switch (chosen < 0 ? 2 : random.nextInt(4)) {
        case 0 -> {
          communities.reverse(taken.get(chosen).batch(), null);
          taken.set(chosen, taken.get(chosen).live(false));
        }
        case 1 -> {
          communities.restore(taken.get(chosen).batch(), null);
          taken.set(chosen, taken.get(chosen).live(true));
        }
        default -> {
          var day = random.nextInt(walk.size());
          var listed =
              walk.get(day).stream()
                  .filter(_ -> random.nextInt(10) > 0)
                  .collect(toCollection(TreeSet::new));
          var batch = take(community, day, listed.toArray(String[]::new));
          taken.add(new Taken(batch.id(), day, listed, true));
        }
      }
      assertThat(told(community)).as("step %d", step).isEqualTo(expected(taken));
    }
  }

  /// Whatever is there already, the preview says what the import then reports.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5})
  void thePreviewSaysWhoWouldHaveJoinedAndLeft(long seed) throws Exception {
    var random = new Random(seed);
    var community = communities.begin("roster preview " + seed, ZoneOffset.UTC).id();
    var batches = new ArrayList<BatchId>();
    var moved = 0L;

    for (var step = 0; step < 8; step++) {
      var sheet = new StringBuilder("群名,成员ID,日期\n");
      for (var row = 0; row < 12; row++) {
        sheet.append(
            "%d群,m%d,%s\n"
                .formatted(
                    random.nextInt(2), random.nextInt(6), START.plusDays(random.nextInt(5))));
      }
      var expected = looked(community, sheet.toString()).expected();
      var batch = sheet(community, sheet.toString());
      batches.add(batch.id());
      var since =
          rosters.lines(batch.id()).stream().flatMap(line -> line.day().since().stream()).toList();

      assertThat(expected.compared()).as("step %d", step).isEqualTo(since.size());
      assertThat(expected.joined())
          .isEqualTo(since.stream().mapToLong(RollDay.Since::joined).sum());
      assertThat(expected.left()).isEqualTo(since.stream().mapToLong(RollDay.Since::left).sum());
      moved += expected.joined() + expected.left();
      if (step % 3 == 2) {
        communities.reverse(batches.get(random.nextInt(batches.size())), null);
      }
    }
    assertThat(moved).isPositive();
  }

  private static List<Set<String>> walk(Random random) {
    var there = new HashSet<String>();
    return IntStream.range(0, 8)
        .<Set<String>>mapToObj(_ -> {
          IntStream.range(0, 12)
              .filter(_ -> random.nextInt(3) == 0)
              .mapToObj(member -> "m" + member)
              .forEach(member -> {
                if (!there.remove(member)) {
                  there.add(member);
                }
              });
          return Set.copyOf(there);
        })
        .toList();
  }

  private static List<String> expected(List<Taken> taken) {
    var days = new TreeMap<Integer, Set<String>>();
    taken.stream()
        .filter(Taken::isLive)
        .forEach(one -> days.computeIfAbsent(one.day(), _ -> new TreeSet<>()).addAll(one.listed()));
    var told = new ArrayList<String>();
    var before = -1;
    for (var day : days.keySet()) {
      if (before >= 0) {
        var was = days.getOrDefault(before, Set.of());
        var is = days.getOrDefault(day, Set.of());
        var span = " %d-%d".formatted(before, day);
        is.stream()
            .filter(one -> !was.contains(one))
            .forEach(one -> told.add(one + " JOINED" + span));
        was.stream()
            .filter(one -> !is.contains(one))
            .forEach(one -> told.add(one + " LEFT" + span));
      }
      before = day;
    }
    return told.stream().sorted().toList();
  }

  private Batch take(CommunityId community, int day, String... members) {
    var listed = Stream.of(members).map(key -> Listed.of(Author.of(key))).toList();
    return rosters.take(
        new RosterOrder(
            community,
            "day " + day,
            "roster",
            "wecom",
            List.of(new Snapshot(Optional.of(GROVE), START.plusDays(day), listed)),
            Basis.of(LawfulBasis.CONTRACT),
            Optional.empty()));
  }

  private List<String> told(CommunityId community) {
    var names = new HashMap<Long, String>();
    communities.members(community).forEach(member -> names.put(member.identity(), member.key()));
    return communities.channels(community).stream()
        .flatMap(channel -> rosters.moves(channel.channel()).stream())
        .map(move -> told(move, names.getOrDefault(move.identity(), "?")))
        .sorted()
        .toList();
  }

  private static String told(Move move, String name) {
    return "%s %s %d-%d".formatted(name, move.kind(), since(move.after()), since(move.until()));
  }

  private static long since(LocalDate day) {
    return day.toEpochDay() - START.toEpochDay();
  }

  private record Taken(BatchId batch, int day, Set<String> listed, boolean isLive) {

    Taken live(boolean now) {
      return new Taken(batch, day, listed, now);
    }
  }
}
