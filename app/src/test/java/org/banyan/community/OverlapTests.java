package org.banyan.community;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class OverlapTests {

  private static final int STEPS = 12;
  private static final int MESSAGES = 60;

  @TempDir Path folder;
  @Autowired Communities communities;

  /// Random exports that overlap are imported, taken back and brought back in random order, beside
  /// a model that simply unites the live ones.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void countsEveryMessageOnceWhateverComesAndGoes(long seed) throws Exception {
    var random = new Random(seed);
    var community = communities.begin("overlap " + seed, ZoneOffset.UTC).id();
    var world = world(random);
    var imports = new ArrayList<Import>();

    for (var step = 0; step < STEPS; step++) {
      var chosen = imports.isEmpty() ? -1 : random.nextInt(imports.size());
      switch (chosen < 0 ? 2 : random.nextInt(4)) {
        case 0 -> {
          communities.reverse(imports.get(chosen).id(), null);
          imports.set(chosen, imports.get(chosen).live(false));
        }
        case 1 -> {
          communities.restore(imports.get(chosen).id(), null);
          imports.set(chosen, imports.get(chosen).live(true));
        }
        default -> imports.add(imported(community, export(random, world)));
      }

      assertThat(counted(community)).as("step %d", step).isEqualTo(expected(imports));
    }
  }

  /// Some messages have ids, some have not, and some of the latter are exactly alike.
  private static List<Said> world(Random random) {
    var start = Instant.parse("2026-01-01T00:00:00Z");
    return Stream.generate(() -> random.nextInt(400))
        .limit(MESSAGES)
        .sorted()
        .map(minute ->
            new Said(
                random.nextBoolean() ? "" : "m" + random.nextInt(1_000_000),
                start.plusSeconds(minute * 60L),
                "u" + random.nextInt(4),
                "text " + random.nextInt(2)))
        .toList();
  }

  /// A span, as real exports are: what is alike within it comes whole.
  private static List<Said> export(Random random, List<Said> world) {
    var from = world.get(random.nextInt(MESSAGES)).at();
    var until = from.plusSeconds(60L * (20 + random.nextInt(200)));
    return world.stream()
        .filter(said -> !said.at().isBefore(from) && said.at().isBefore(until))
        .toList();
  }

  private Import imported(CommunityId community, List<Said> export) throws Exception {
    var text = new StringBuilder("id,time,sender,text\n");
    export.forEach(said ->
        text.append("%s,%s,%s,%s\n".formatted(said.id(), said.at(), said.by(), said.text())));
    var file = Files.writeString(folder.resolve("all.csv"), text);
    var order =
        new ImportOrder(
            file,
            "all.csv",
            community,
            ReadingOptions.in(ZoneOffset.UTC),
            Optional.empty(),
            Language.ZH);
    return switch (communities.importing(order, Progress.SILENT)) {
      case ImportOutcome.Imported(var batch) -> new Import(batch.id(), export, true);
      case ImportOutcome.Refused(var problem) -> throw new AssertionError(problem.toString());
    };
  }

  private Map<String, Long> counted(CommunityId community) {
    var keys = new HashMap<Long, String>();
    communities.members(community).forEach(one -> keys.put(one.identity(), one.key()));
    var counts = new HashMap<String, Long>();
    communities.activities(
        community,
        (identity, _, _, at) -> counts.merge(at + " " + keys.get(identity), 1L, Long::sum));
    assertThat(communities.summary(community).totalMessages())
        .isEqualTo(counts.values().stream().mapToLong(Long::longValue).sum());
    return counts;
  }

  /// Of what is alike, as often as it stands in the export that holds it most often.
  private static Map<String, Long> expected(List<Import> imports) {
    var most = new HashMap<Said, Long>();
    imports.stream()
        .filter(Import::isLive)
        .forEach(one ->
            one.export().stream()
                .collect(groupingBy(said -> said, counting()))
                .forEach((said, count) -> most.merge(said, count, Math::max)));
    var counts = new HashMap<String, Long>();
    most.forEach((said, count) -> counts.merge(said.at() + " " + said.by(), count, Long::sum));
    return counts;
  }

  private record Said(String id, Instant at, String by, String text) {}

  private record Import(BatchId id, List<Said> export, boolean isLive) {

    Import live(boolean now) {
      return new Import(id, export, now);
    }
  }
}
