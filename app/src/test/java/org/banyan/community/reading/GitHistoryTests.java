package org.banyan.community.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.banyan.community.reading.ExportSamples.opened;
import static org.banyan.community.reading.ExportSamples.postings;
import static org.banyan.community.reading.ExportSamples.refused;
import static org.banyan.community.reading.ExportSamples.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banyan.platform.git.NoSettings;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTests {

  private static final Instant NINE = Instant.parse("2026-05-01T09:00:00Z");

  @TempDir Path folder;

  @Test
  void readsCommitsByTheirAuthorsAndThoseBeside() throws Exception {
    var repository = repository("grove");

    assertThat(postings(repository))
        .extracting(
            posting -> posting.author().key(),
            posting -> posting.author().name().orElse("-"),
            posting -> posting.at().toString(),
            posting -> posting.channel().name())
        .containsExactlyInAnyOrder(
            tuple("fern@example.org", "小蕨", "2026-05-01T09:00:00Z", "grove"),
            tuple("moss@example.org", "Moss", "2026-05-01T10:00:00Z", "grove"),
            tuple("ivy@example.org", "常春藤", "2026-05-01T10:00:00Z", "grove"));
    try (var reader = opened(repository)) {
      assertThat(reader.format()).isEqualTo(Format.GIT);
    }
  }

  @Test
  void readsTheSameFromAZipAndLeavesNothingBehind() throws Exception {
    var repository = repository("grove");
    var before = unpacked();
    var zip = zip(repository, Map.of("grove/.git/hooks/post-checkout", "#!/bin/sh\ntouch /tmp/x"));

    assertThat(postings(zip)).containsExactlyInAnyOrderElementsOf(postings(repository));
    assertThat(unpacked()).isEqualTo(before);
  }

  @Test
  void refusesWhatLeansOnFilesOutside() throws Exception {
    var linked = repository("linked");
    Files.createSymbolicLink(linked.resolve(".git/refs/heads/evil"), Path.of("/etc/passwd"));
    var borrowing = repository("borrowing");
    Files.createDirectories(borrowing.resolve(".git/objects/info"));
    Files.writeString(borrowing.resolve(".git/objects/info/alternates"), "/var/other/objects\n");
    var including = repository("including");
    Files.writeString(including.resolve(".git/config"), "[include]\n\tpath = /etc/passwd\n");

    assertThat(refused(linked).name()).isEqualTo("git-elsewhere");
    assertThat(refused(borrowing).name()).isEqualTo("git-elsewhere");
    assertThat(refused(including).name()).isEqualTo("git-elsewhere");
  }

  @Test
  void saysThatAHistoryBreaks() throws Exception {
    var repository = repository("broken");
    try (var files = Files.walk(repository.resolve(".git/objects"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        file.toFile().setWritable(true);
        Files.write(file, new byte[] {1, 2, 3});
      }
    }

    assertThat(rows(repository)).extracting(FileExportTests::told).containsExactly("git-broken");
  }

  private Path repository(String name) throws IOException, GitAPIException {
    NoSettings.settle();
    var place = folder.resolve(name);
    try (var git = Git.init().setDirectory(place.toFile()).setInitialBranch("main").call()) {
      commit(git, "小蕨", "Fern@example.org", NINE, "开始\n");
      commit(
          git,
          "Moss",
          "moss@example.org",
          NINE.plusSeconds(3600),
          """
          Go on

          Co-Authored-By: Moss <moss@example.org>
          Co-authored-by: 常春藤 <ivy@example.org>
          """);
    }
    return place;
  }

  private static void commit(Git git, String name, String address, Instant at, String message)
      throws GitAPIException {
    var who = new PersonIdent(name, address, at, ZoneOffset.UTC);
    git.commit()
        .setAllowEmpty(true)
        .setSign(false)
        .setAuthor(who)
        .setCommitter(who)
        .setMessage(message)
        .call();
  }

  private static Path zip(Path repository, Map<String, String> more) throws IOException {
    var zip = repository.resolveSibling("grove.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip));
        var files = Files.walk(repository)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(
            new ZipEntry("grove/" + repository.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
      for (var entry : new TreeMap<>(more).entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  private static long unpacked() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("banyan-git")).count();
    }
  }
}
