package org.banyan.community;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.community.reading.ExportSamples.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.banyan.community.reading.Format;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@BanyanTest
class OverlapTests {

  private static final int STEPS = 12;
  private static final int MESSAGES = 60;

  @TempDir Path folder;
  @Autowired Communities communities;
  @Autowired ChatLabExport chatLab;
  @Autowired Wording wording;

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

  /// What is exported as ChatLab comes in again as the same community, words and all.
  @Test
  void exportedAndImportedAgainItIsTheSame() throws Exception {
    var community = begun("houston whole", shared("slack-houstondatavis.zip"), "slack");
    var zip = chatLab.write(community, Optional.empty(), null);
    var again = begun("houston again", zip, "chatlab");
    var group = communities.channels(community).getFirst();
    var part = chatLab.write(community, Optional.of(group.group()), null);
    var alone = begun("houston part", part, "chatlab");

    var whole = communities.summary(community);
    assertThat(communities.summary(again).fields()).isEqualTo(whole.fields());
    assertThat(communities.summary(alone).totalMessages())
        .isEqualTo(whole.channels().get(group.name()));
    assertThat(wording.kept(again).texts()).isEqualTo(wording.kept(community).texts());
    Files.delete(zip);
    Files.delete(part);
  }

  @Test
  void saysWhatADiskWithoutRoomOrWithoutLeaveMeansToAnExport() {
    var target = Path.of("out.zip");
    var full = new UncheckedIOException(new IOException("No space left on device"));

    assertThat(ChatLabFile.problem(full, target).name()).isEqualTo("export-full");
    assertThat(ChatLabFile.problem(new AccessDeniedException("out.zip"), target).name())
        .isEqualTo("export-denied");
    assertThat(ChatLabFile.problem(new FileAlreadyExistsException("out.zip"), target).name())
        .isEqualTo("export-exists");
    assertThatThrownBy(() -> ChatLabFile.problem(new IllegalStateException("fault"), target))
        .hasMessage("fault");
  }

  /// Two halves that overlap by a month, and the whole, in every order, with reversals between.
  @ParameterizedTest
  @CsvSource({
    "slack, slack-houstondatavis, slack-houstondatavis",
    "gitter, gitter-freecodecamp, gitter-freecodecamp"
  })
  void realExportsThatOverlapAreCountedOnceInAnyOrder(String format, String export, String truth)
      throws Exception {
    var random = new Random(format.hashCode());
    var community = communities.begin("overlap of " + export, ZoneOffset.UTC).id();
    var total =
        JsonMapper.shared()
            .readTree(Files.readString(shared("truth/" + truth + ".json")))
            .get("total_messages")
            .asLong();
    var exports = new ArrayList<>(List.of(part(shared(export), 0), part(shared(export), 1)));
    exports.add(shared(export));
    Collections.shuffle(exports, random);
    var batches = new ArrayList<BatchId>();
    var largest = 0L;
    for (var part : exports) {
      batches.add(kept(community, part, format));
      largest = Math.max(largest, communities.batch(batches.getLast()).reconciliation().kept());
      communities.reverse(batches.getLast(), null);
    }
    assertThat(communities.summary(community).totalMessages()).isZero();

    var before = 0L;
    for (var batch : batches) {
      communities.restore(batch, null);
      var merged = communities.summary(community).totalMessages();
      assertThat(merged).isGreaterThanOrEqualTo(before);
      before = merged;
    }
    assertThat(before).isEqualTo(total).isEqualTo(largest);
    Collections.shuffle(batches, random);
    for (var batch : batches) {
      communities.reverse(batch, null);
      assertThat(communities.summary(community).totalMessages()).isEqualTo(total);
      communities.restore(batch, null);
    }
  }

  /// The first or the last two thirds of the files, with all lists; the third in the middle is in
  /// both.
  private Path part(Path export, int which) throws IOException {
    var part = folder.resolve(export.getFileName() + "-" + which);
    try (var walked = Files.walk(export)) {
      var files = walked.filter(Files::isRegularFile).sorted().toList();
      var third = files.size() / 3;
      for (var at = 0; at < files.size(); at++) {
        var isList =
            files.get(at).resolveSibling("").equals(export.resolve(""))
                && files.get(at).toString().endsWith(".json");
        if (isList || (which == 0 ? at < 2 * third : at >= third)) {
          var target = part.resolve(export.relativize(files.get(at)).toString());
          Files.createDirectories(target.resolveSibling(""));
          Files.copy(files.get(at), target);
        }
      }
    }
    return part;
  }

  private CommunityId begun(String name, Path export, String format) {
    var community = communities.begin(name, ZoneOffset.UTC).id();
    kept(community, export, format);
    return community;
  }

  private BatchId kept(CommunityId community, Path export, String format) {
    var options = new ReadingOptions(Format.of(format), ZoneOffset.UTC, Optional.empty());
    var name = export.getFileName().toString();
    var order = new ImportOrder(export, name, community, options, Optional.empty(), Language.ZH);
    return switch (communities.importing(order, Progress.SILENT)) {
      case ImportOutcome.Imported(var batch) -> batch.id();
      case ImportOutcome.Refused(var problem) -> throw new AssertionError(problem.toString());
    };
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
