package org.banyan.organisation.origin;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.yaml.Nearest;
import org.banyan.organisation.yaml.Problem.Kind;

/// The people of the Rust project, a file each. Where there are such files, whoever a team names
/// has to have one.
final class RustPeople {

  private static final Map<String, Reason> LEFT_OUT =
      Map.ofEntries(
          Map.entry("name", Reason.BY_ID_ONLY),
          Map.entry("email", Reason.ADDRESS),
          Map.entry("irc", Reason.ADDRESS),
          Map.entry("irc-nickname", Reason.ADDRESS),
          Map.entry("matrix", Reason.ADDRESS),
          Map.entry("github-id", Reason.BY_ID_ONLY),
          Map.entry("zulip-id", Reason.BY_ID_ONLY),
          Map.entry("discord-id", Reason.BY_ID_ONLY),
          Map.entry("hardware-keys", Reason.SETTING_OF_A_TOOL),
          Map.entry("google-workspace", Reason.SETTING_OF_A_TOOL),
          Map.entry("funding", Reason.ADDRESS),
          Map.entry("permissions", Reason.FOR_ONE_PERSON));

  private final Gathering gathering;
  private final CharterDraft draft;
  private final Set<String> known = new TreeSet<>();
  private final Set<String> reported = new HashSet<>();
  private int files;

  RustPeople(Gathering gathering, CharterDraft draft) {
    this.gathering = gathering;
    this.draft = draft;
  }

  int files() {
    return files;
  }

  void read(Source source) {
    files++;
    var github = source.root().required("github").map(source::mention);
    gathering.leaveRest(source, source.root(), "", LEFT_OUT);
    github
        .filter(name -> draft.person(name).isPresent())
        .ifPresent(name -> known.add(name.folded()));
  }

  /// Objects, once, to somebody a team names who has no file.
  void expect(Mention name) {
    var unknown = !known.isEmpty() && !known.contains(name.folded());
    if (unknown && reported.add(name.folded())) {
      var nearest = Nearest.orAll(name.folded(), known);
      gathering.problems().add(name.place(), Kind.UNKNOWN_PERSON, name.value(), nearest);
    }
  }
}
