package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.yaml.Fields;
import org.banyan.organisation.yaml.Text;

/// One SIG of the openEuler community: what its file says that a charter can hold.
record OpenEulerSig(
    Mention name,
    String purpose,
    List<Mention> maintainers,
    List<String> maintainerIds,
    List<Mention> mentors,
    List<Repositories> repositories,
    List<Repositories> branches) {

  /// What the community’s own counts call somebody who has no account at Gitee.
  static final String NO_ACCOUNT = "none";

  private static final String GITEE = "gitee_id";
  private static final Map<String, Reason> LEFT_OUT =
      Map.ofEntries(
          Map.entry("mailing_list", Reason.ADDRESS),
          Map.entry("meeting_url", Reason.ADDRESS),
          Map.entry("mature_level", Reason.NO_COUNTERPART),
          Map.entry("created_on", Reason.NO_COUNTERPART),
          Map.entry("person.atomgit_id", Reason.BY_ID_ONLY),
          Map.entry("person.name", Reason.BY_ID_ONLY),
          Map.entry("person.organization", Reason.BY_ID_ONLY),
          Map.entry("person.email", Reason.ADDRESS),
          Map.entry("repositories.contributors", Reason.MEMBERSHIP));

  /// Some repositories, or branches of them, and the people who look after them.
  record Repositories(
      List<Mention> names, List<Mention> committers, List<String> ids, List<Mention> admins) {}

  /// Reads what a file says; empty when it names no SIG, and then the problems say so.
  static Optional<OpenEulerSig> of(Source source, Gathering gathering) {
    return source.root().required("name").map(name -> new Reader(source, gathering).sig(name));
  }

  /// How many repositories it lists, those listed twice counted twice.
  int listed() {
    return repositories.stream().mapToInt(each -> each.names().size()).sum();
  }

  /// Reads one file.
  private record Reader(Source source, Gathering gathering) {

    OpenEulerSig sig(Text name) {
      var root = source.root();
      var maintainers = root.list("maintainers");
      var sig =
          new OpenEulerSig(
              source.mention(name),
              root.text("description").map(Text::value).orElse(""),
              people(maintainers),
              ids(maintainers),
              people(root.list("mentors")),
              root.list("repositories").stream().map(this::repositories).toList(),
              root.list("branches").stream().map(this::branches).toList());
      gathering.leaveRest(source, root, "", LEFT_OUT);
      return sig;
    }

    private Repositories repositories(Fields fields) {
      var committers = fields.list("committers");
      var found =
          new Repositories(
              source.mentions(fields.texts("repo")),
              people(committers),
              ids(committers),
              people(fields.list("repo_admin")));
      gathering.leaveRest(source, fields, "repositories", LEFT_OUT);
      return found;
    }

    private Repositories branches(Fields fields) {
      var names = new ArrayList<Mention>();
      for (var branch : fields.list("repo_branch")) {
        var repository = branch.required("repo");
        var name = branch.text("branch").map(Text::value).orElse("");
        repository
            .map(source::mention)
            .ifPresent(each -> names.add(each.as(each.value() + "@" + name)));
      }
      var keepers = people(fields.list("keeper"));
      gathering.leaveRest(source, fields, "branches", LEFT_OUT);
      return new Repositories(names, keepers, List.of(), List.of());
    }

    private List<Mention> people(List<Fields> list) {
      return list.stream().flatMap(fields -> person(fields).stream()).toList();
    }

    private Optional<Mention> person(Fields fields) {
      var gitee = said(fields, GITEE);
      var id = gitee.or(() -> said(fields, "atomgit_id")).or(() -> said(fields, "name"));
      if (id.isEmpty()) {
        fields.required(GITEE);
      } else if (gitee.isEmpty()) {
        gathering.remark(Reason.ANOTHER_ID, GITEE, id.get().place());
      }
      gathering.leaveRest(source, fields, "person", LEFT_OUT);
      return id;
    }

    private Optional<Mention> said(Fields fields, String key) {
      return fields.text(key).filter(text -> !text.value().isBlank()).map(source::mention);
    }

    private List<String> ids(List<Fields> list) {
      return list.stream()
          .map(fields -> fields.text(GITEE).map(source::mention).map(Mention::folded))
          .map(id -> id.orElse(NO_ACCOUNT))
          .toList();
    }
  }
}
