package org.banyan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.analysis.presence.PresenceFile;
import org.banyan.community.BatchId;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.ImportOrder;
import org.banyan.community.ImportOutcome;
import org.banyan.community.Members;
import org.banyan.community.MergeOutcome;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.DataDirectory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever comes, goes, is merged and taken apart: presence is that of the record as it stands.
@BanyanTest
class PresenceOfMembersTests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int STEPS = 16;
  private static final int MEMBERS = 9;
  private static final int MESSAGES = 40;

  @TempDir private Path folder;
  @Autowired private Communities communities;
  @Autowired private Members members;
  @Autowired private Presences presences;
  @Autowired private PresenceMaker maker;
  @Autowired private DataDirectory data;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5})
  void isTheSameMadeAnewAsKept(long seed) throws IOException {
    var random = new Random(seed);
    var community = communities.begin("presence " + seed, ZONE).id();
    var batches = new ArrayList<>(List.of(imported(community, random)));
    var merges = new ArrayList<UUID>();

    for (var step = 0; step < STEPS; step++) {
      switch (random.nextInt(5)) {
        case 0 -> communities.reverse(batches.get(random.nextInt(batches.size())), null);
        case 1 -> communities.restore(batches.get(random.nextInt(batches.size())), null);
        case 2 -> batches.add(imported(community, random));
        case 3 -> merged(community, random).ifPresent(merges::add);
        default -> {
          if (!merges.isEmpty()) {
            members.unmerge(acting(), community, merges.remove(random.nextInt(merges.size())));
          }
        }
      }

      assertThat(kept(community)).as("step %d", step).isEqualTo(anew(community));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 13, 21})
  void isWhatItWasOnceAMergeIsTakenApart(long seed) throws IOException {
    var random = new Random(seed);
    var community = communities.begin("presence " + seed, ZONE).id();
    imported(community, random);
    var before = kept(community);

    var first = merged(community, random).orElseThrow();
    var merged = kept(community);
    var second = merged(community, random).orElseThrow();
    members.unmerge(acting(), community, first);
    members.unmerge(acting(), community, second);

    assertThat(merged).isNotEqualTo(before);
    assertThat(kept(community)).isEqualTo(before);
  }

  private long kept(CommunityId community) {
    return PresenceFile.checksum(presences.of(communities.find(community).orElseThrow()));
  }

  private long anew(CommunityId community) throws IOException {
    Files.deleteIfExists(data.root().resolve("presence").resolve(community.value() + ".presence"));
    return PresenceFile.checksum(maker.make(communities.find(community).orElseThrow()));
  }

  private Optional<UUID> merged(CommunityId community, Random random) {
    var all = members.page(community, "", 0, MEMBERS);
    if (all.size() < 2) {
      return Optional.empty();
    }
    var one = random.nextInt(all.size());
    var other = (one + 1 + random.nextInt(all.size() - 1)) % all.size();
    var outcome =
        members.merge(acting(), community, all.get(one).member(), all.get(other).member(), true);
    return outcome instanceof MergeOutcome.Merged(var merge)
        ? Optional.of(merge)
        : Optional.empty();
  }

  private BatchId imported(CommunityId community, Random random) throws IOException {
    var lines = new ArrayList<>(List.of("time,sender,text"));
    IntStream.range(0, MESSAGES)
        .filter(_ -> random.nextInt(3) > 0)
        .forEach(at ->
            lines.add(
                "%s,member%d,said %d"
                    .formatted(
                        LocalDateTime.of(2026, 3, 1, 9, 0).plusHours(7L * at), at % MEMBERS, at)));
    var file = Files.write(folder.resolve(UUID.randomUUID() + ".csv"), lines);
    var order =
        new ImportOrder(
            file, "said.csv", community, ReadingOptions.in(ZONE), Optional.empty(), Language.EN);
    return ((ImportOutcome.Imported) communities.importing(order, Progress.SILENT)).batch().id();
  }

  private static Acting acting() {
    var grants =
        Stream.of(Power.values())
            .map(power -> new Grant(power, Scope.everywhere(), "Head"))
            .toList();
    return new Acting(
        new PersonId(new UUID(0, 7)), "Lin", Language.EN, ZONE, new Grants(1, grants));
  }
}
