package org.banyan.community.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.banyan.community.Basis;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.PreviewOutcome;
import org.banyan.community.Uploads;
import org.banyan.community.live.Beginning.Reason;
import org.banyan.community.reading.Problem;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.ActingSource;
import org.banyan.platform.access.NotAllowed;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.language.Words;
import org.banyan.platform.store.Checksum;
import org.banyan.platform.store.DataDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Folders as live sources: a file that lies finished in one becomes an upload of the person who
/// began the source, with a preview that waits, or is imported at once.
@Service
public class WatchedFolders {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Duration FINISHED = Duration.ofSeconds(3);
  private static final int MOST_AT_ONCE = 20;

  private final LiveSources sources;
  private final SourceRows rows;
  private final Communities communities;
  private final Uploads uploads;
  private final ActingSource people;
  private final TakenFiles taken;
  private final Path home;
  private final Clock clock;
  private final Map<Path, Seen> seen = new HashMap<>();

  private record Seen(long size, long changed) {}

  WatchedFolders(
      LiveSources sources,
      SourceRows rows,
      Communities communities,
      Uploads uploads,
      ActingSource people,
      TakenFiles taken,
      DataDirectory directory,
      @Value("${banyan.live.inbox:}") String home,
      Clock clock) {
    this.sources = sources;
    this.rows = rows;
    this.communities = communities;
    this.uploads = uploads;
    this.people = people;
    this.taken = taken;
    this.home =
        home.isBlank()
            ? directory.root().resolve("inbox")
            : Path.of(home).toAbsolutePath().normalize();
    this.clock = clock;
  }

  /// The folder in which the files of a source are awaited.
  public Path folder(LiveSource source) {
    return home.resolve(source.name());
  }

  /// Begins to watch the folder of a name.
  public Beginning begin(
      Acting acting, Community community, String name, Basis basis, boolean atOnce) {
    acting.demand(Power.RECORD_IMPORT, new Scope.Community(community.id().value()));
    var order = new LiveOrder(LiveKind.FOLDER, name, basis, "");
    var folder = order.name();
    var wrong = sources.objection(community, order);
    if (wrong.isPresent()) {
      return new Beginning.Refused(wrong.get());
    }
    if (!NAME.matcher(folder).matches()) {
      return new Beginning.Refused(Reason.FOLDER_OUTSIDE);
    }
    if (rows.isNamed(LiveKind.FOLDER, folder)) {
      return new Beginning.Refused(Reason.FOLDER_TAKEN);
    }
    try {
      Files.createDirectories(home.resolve(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("The folder cannot be made (%s).".formatted(folder), e);
    }
    return new Beginning.Begun(sources.begin(acting, community, order, null, null, atOnce), "");
  }

  /// Looks into every folder.
  void lookAll() {
    rows.of(LiveKind.FOLDER).forEach(this::look);
  }

  private void look(SourceRows.Sealed sealed) {
    var source = sealed.source();
    var folder = folder(source);
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      rows.looked(source.id(), Problem.of("folder-gone", String.valueOf(folder)), clock.instant());
      return;
    }
    var person = people.acting(sealed.by());
    if (person.isEmpty()) {
      rows.looked(source.id(), Problem.of("folder-nobody"), clock.instant());
      return;
    }
    try {
      for (var file : finished(folder)) {
        take(source, person.get(), file);
      }
      rows.looked(source.id(), null, clock.instant());
    } catch (NotAllowed _) {
      rows.looked(source.id(), Problem.of("folder-nobody"), clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException("The folder cannot be read (%s).".formatted(folder), e);
    }
  }

  /// Files that nobody writes any more: the same at two looks, and for some seconds.
  private List<Path> finished(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().filter(this::isFinished).limit(MOST_AT_ONCE).toList();
    }
  }

  private boolean isFinished(Path file) {
    try {
      var facts = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!facts.isRegularFile() || String.valueOf(file.getFileName()).startsWith(".")) {
        return false;
      }
      var now = new Seen(facts.size(), facts.lastModifiedTime().toMillis());
      var old = clock.instant().minus(FINISHED).toEpochMilli();
      return now.equals(seen.put(file, now)) && now.changed() < old;
    } catch (IOException _) {
      return false;
    }
  }

  private void take(LiveSource source, Acting acting, Path file) throws IOException {
    seen.remove(file);
    var name = String.valueOf(file.getFileName());
    var words = Words.of(acting.language());
    var hash = Checksum.of(file);
    if (taken.has(source.id(), hash)) {
      move(file, "done", words.say("community.live.folder.again"));
      rows.count(source.id(), 0, 1, null);
      return;
    }
    var community = communities.community(source.community());
    try (var content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      var upload = uploads.bring(acting, community, name, content);
      taken.add(source.id(), hash, clock.instant());
      if (upload.look().orElse(null) instanceof PreviewOutcome.Refused(var problem)) {
        uploads.discard(acting, upload.id());
        rows.refuse(
            source.id(), new Refusal(problem.name(), 1, problem.withoutValues(), clock.instant()));
        move(file, "refused", problem.say(words));
        return;
      }
      if (source.atOnce()) {
        uploads.importing(acting, upload.id(), source.basis());
      }
    }
    rows.count(source.id(), 1, 0, clock.instant());
    move(file, "done", "");
  }

  /// Moves a file aside, with the reason beside it where there is one.
  private static void move(Path file, String where, String reason) throws IOException {
    var aside = file.resolveSibling(where);
    if (Files.isSymbolicLink(aside)) {
      throw new IOException("What is done may not lead elsewhere (%s).".formatted(aside));
    }
    Files.createDirectories(aside);
    var name = String.valueOf(file.getFileName());
    Files.move(file, aside.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    if (!reason.isEmpty()) {
      Files.writeString(aside.resolve(name + ".txt"), reason + "\n");
    }
  }
}
