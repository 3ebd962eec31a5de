package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.yaml.Entry;
import org.banyan.organisation.yaml.Fields;
import org.banyan.organisation.yaml.Leaves;
import org.banyan.organisation.yaml.Place;
import org.banyan.organisation.yaml.Text;

/// One team of the Rust project: what its file says that a charter can hold.
record RustTeam(
    Mention name,
    String kind,
    String title,
    String purpose,
    Optional<Mention> parent,
    List<Mention> leads,
    List<Mention> members,
    List<RustRole> roles,
    RustInclusion inclusion,
    List<Mention> permissions,
    List<Mention> leadPermissions) {

  static final String TEAM = "team";

  private static final Map<String, Reason> LEFT_OUT =
      Map.ofEntries(
          Map.entry("people.alumni", Reason.FORMER),
          Map.entry("people.include-all-alumni", Reason.FORMER),
          Map.entry("lists", Reason.ADDRESS),
          Map.entry("zulip-groups", Reason.ADDRESS),
          Map.entry("zulip-streams", Reason.ADDRESS),
          Map.entry("github", Reason.ADDRESS),
          Map.entry("website.page", Reason.ADDRESS),
          Map.entry("website.email", Reason.ADDRESS),
          Map.entry("website.repo", Reason.ADDRESS),
          Map.entry("website.zulip-stream", Reason.ADDRESS),
          Map.entry("website.matrix-room", Reason.ADDRESS),
          Map.entry("website.discord-invite", Reason.ADDRESS),
          Map.entry("website.discord-name", Reason.ADDRESS),
          Map.entry("discord-roles", Reason.ADDRESS),
          Map.entry("website.weight", Reason.NO_COUNTERPART),
          Map.entry("kind", Reason.NO_COUNTERPART),
          Map.entry("top-level", Reason.NO_COUNTERPART),
          Map.entry("rfcbot", Reason.SETTING_OF_A_TOOL));

  /// Reads what a file says; empty when it names no team, and then the problems say so.
  static Optional<RustTeam> of(Source source, Gathering gathering) {
    var root = source.root();
    var name = root.required("name");
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var website = root.inner("website");
    var people = root.inner("people");
    var members = people.stream().flatMap(each -> each.entries("members").stream()).toList();
    var team =
        new RustTeam(
            source.mention(name.get()),
            root.text("kind").map(Text::value).orElse(TEAM),
            website.flatMap(site -> site.text("name")).map(Text::value).orElse(name.get().value()),
            website.flatMap(site -> site.text("description")).map(Text::value).orElse(""),
            root.text("subteam-of").map(source::mention),
            people.stream()
                .flatMap(each -> each.entries("leads").stream())
                .flatMap(entry -> person(source, entry).stream())
                .toList(),
            members.stream().flatMap(entry -> person(source, entry).stream()).toList(),
            roles(source, members),
            people.map(each -> RustInclusion.of(source, each)).orElse(RustInclusion.NOBODY),
            permissions(source, "permissions", gathering),
            permissions(source, "leads-permissions", gathering));
    team.leaveRest(source, website, people, gathering);
    return Optional.of(team);
  }

  boolean isTeam() {
    return kind.equals(TEAM);
  }

  boolean isExpectedToHaveALead() {
    return isTeam() && !members.isEmpty();
  }

  /// Everybody the file itself puts on the team, leads too, each once.
  List<String> direct() {
    return Stream.concat(members.stream(), leads.stream()).map(Mention::folded).distinct().toList();
  }

  private void leaveRest(
      Source source, Optional<Fields> website, Optional<Fields> people, Gathering gathering) {
    source
        .root()
        .text("kind")
        .map(source::mention)
        .ifPresent(each -> gathering.remark(Reason.NO_COUNTERPART, "kind", each.place()));
    gathering.leaveRest(source, source.root(), "", LEFT_OUT);
    website.ifPresent(site -> gathering.leaveRest(source, site, "website", LEFT_OUT));
    people.ifPresent(each -> gathering.leaveRest(source, each, "people", LEFT_OUT));
  }

  private static Optional<Mention> person(Source source, Entry entry) {
    return switch (entry) {
      case Entry.Word(var text) -> Optional.of(source.mention(text));
      case Entry.Group(var fields) -> fields.required("github").map(source::mention);
    };
  }

  private static List<RustRole> roles(Source source, List<Entry> members) {
    var roles = new ArrayList<RustRole>();
    for (var fields : source.root().list("roles")) {
      fields
          .required("id")
          .map(source::mention)
          .map(id ->
              new RustRole(
                  id,
                  fields.text("description").map(Text::value).orElse(id.value()),
                  RustRole.holders(source, id, members)))
          .ifPresent(roles::add);
    }
    return roles;
  }

  private static List<Mention> permissions(Source source, String key, Gathering gathering) {
    var granted = new ArrayList<Mention>();
    source
        .root()
        .inner(key)
        .map(Leaves::of)
        .orElse(Map.of())
        .forEach((power, said) -> {
          var place = new Place(source.file(), said.at());
          if (said.value().equals("true")) {
            granted.add(new Mention(power, place));
          } else {
            gathering.remark(Reason.NOT_GRANTED, key, place);
          }
        });
    return granted;
  }
}
