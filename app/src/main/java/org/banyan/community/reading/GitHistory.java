package org.banyan.community.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.banyan.platform.git.NoSettings;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/// The commits of a Git repository, each by its author and by those who are named as authors beside
/// them. Addresses tell people apart. No Git is run, and no hook, filter or submodule.
public final class GitHistory implements MessageReader {

  private static final Pattern BESIDE =
      Pattern.compile("(?im)^co-authored-by:\\s*([^<\\n]{0,200}?)\\s*<([^<>\\s]{3,320})>\\s*$");
  private static final int LONGEST = 1 << 20;

  private final GitFolder folder;
  private final Repository repository;
  private volatile boolean done;

  private GitHistory(GitFolder folder, Repository repository) {
    this.folder = folder;
    this.repository = repository;
  }

  static GitHistory of(GitFolder folder) {
    NoSettings.settle();
    try {
      var repository =
          new FileRepositoryBuilder()
              .setGitDir(folder.place().toFile())
              .setMustExist(true)
              .setBare()
              .build();
      return new GitHistory(folder, repository);
    } catch (IOException | RuntimeException _) {
      folder.close();
      throw new NotReadable(Problem.of("git-broken", folder.name()));
    }
  }

  @Override
  public Format format() {
    return Format.GIT;
  }

  @Override
  public List<Author> roster() {
    return List.of();
  }

  @Override
  public void read(Consumer<Row> rows) {
    try (var walk = new RevWalk(repository)) {
      walk.sort(RevSort.COMMIT_TIME_DESC);
      begin(walk);
      for (var commit = next(walk); commit != null; commit = next(walk)) {
        tell(commit, rows);
        commit.disposeBody();
      }
      done = true;
    } catch (Broken _) {
      var problem = Problem.of("git-broken", folder.name());
      rows.accept(new Row.Unparsed(Place.of(folder.name()), problem));
    }
  }

  /// At the tip of every branch; a tag or a branch that leads nowhere is passed over.
  private void begin(RevWalk walk) throws Broken {
    try {
      for (var ref : repository.getRefDatabase().getRefs()) {
        var tip = ref.getObjectId();
        if (tip != null && walk.peel(walk.parseAny(tip)) instanceof RevCommit commit) {
          walk.markStart(walk.parseCommit(commit));
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new Broken(e);
    }
  }

  private static @Nullable RevCommit next(RevWalk walk) throws Broken {
    try {
      var commit = walk.next();
      if (commit != null) {
        walk.parseBody(commit);
      }
      return commit;
    } catch (IOException | RuntimeException e) {
      throw new Broken(e);
    }
  }

  private void tell(RevCommit commit, Consumer<Row> rows) {
    var place = Place.of(folder.name() + " " + commit.abbreviate(10).name());
    var who = commit.getAuthorIdent();
    if (who == null || address(who).isEmpty()) {
      rows.accept(new Row.Notice(place, "no-author", Optional.empty()));
      return;
    }
    var message = commit.getFullMessage();
    var text = WellFormed.text(message.substring(0, Math.min(LONGEST, message.length())));
    rows.accept(new Row.Message(place, posting(commit.name(), author(who), who, text)));
    var named = new ArrayList<>(List.of(address(who)));
    var beside = BESIDE.matcher(text);
    while (beside.find()) {
      var address = String.valueOf(beside.group(2)).toLowerCase(Locale.ROOT);
      if (!named.contains(address)) {
        named.add(address);
        var author = author(String.valueOf(beside.group(1)), address);
        var id = commit.name() + "/" + address;
        rows.accept(new Row.Message(place, posting(id, author, who, "")));
      }
    }
  }

  private Posting posting(String id, Author author, PersonIdent when, String text) {
    return new Posting(
        Optional.of(id),
        new Channel(folder.name(), folder.name()),
        author,
        Kind.MESSAGE,
        when.getWhenAsInstant(),
        Optional.empty(),
        text,
        Optional.empty());
  }

  private static Author author(PersonIdent who) {
    return author(who.getName(), address(who));
  }

  private static Author author(String name, String address) {
    var plain = WellFormed.text(name.strip());
    return new Author(
        address,
        Optional.of(plain).filter(some -> !some.isEmpty()),
        plain.endsWith("[bot]") || address.contains("[bot]@"));
  }

  private static String address(PersonIdent who) {
    return WellFormed.text(who.getEmailAddress().strip().toLowerCase(Locale.ROOT));
  }

  @Override
  public double share() {
    return done ? 1 : 0;
  }

  @Override
  public void close() {
    repository.close();
    folder.close();
  }

  /// From here on nothing can be read.
  private static final class Broken extends Exception {

    private static final long serialVersionUID = 1;

    Broken(Exception cause) {
      super(cause);
    }
  }
}
