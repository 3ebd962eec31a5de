package org.banyan.community.wecom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.banyan.community.Community;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.draft.Drafts;
import org.banyan.organisation.draft.Start;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.springframework.stereotype.Service;

/// Brings the contacts of the company into a draft of the charter, which a person looks at and
/// adopts or throws away; nothing comes into force by itself.
@Service
public class ContactsDraft {

  private final Entries entries;
  private final Organisation organisation;
  private final Drafts drafts;

  ContactsDraft(Entries entries, Organisation organisation, Drafts drafts) {
    this.entries = entries;
    this.organisation = organisation;
    this.drafts = drafts;
  }

  /// What became of it.
  public sealed interface Brought {

    /// A draft with what the contacts add to the charter in force.
    record Drafted(UUID draft) implements Brought {}

    /// The contacts say nothing that the charter does not.
    record Nothing() implements Brought {}

    /// The platform did not give them.
    record Refused(Trouble trouble) implements Brought {}
  }

  /// How the draft, its step and the post of those without a position are called, in the words of
  /// whoever asks.
  public record Telling(String name, String reason, String plainMember) {}

  public Brought draft(Acting acting, Community community, Connection connection, Telling telling) {
    acting.demand(Power.COMMUNITY_MANAGE, new Scope.Community(community.id().value()));
    acting.demand(Power.CHARTER_DRAFT, Scope.everywhere());
    var base = organisation.charter().orElseGet(() -> Charter.empty(telling.name()));
    var found =
        entries
            .atOnce(connection.id())
            .then(platform ->
                platform
                    .departments()
                    .then(departments ->
                        colleagues(platform, departments)
                            .map(colleagues ->
                                ContactsCharter.of(
                                    base, departments, colleagues, telling.plainMember()))));
    return switch (found) {
      case Answer.Refused<Charter>(var trouble) -> new Brought.Refused(trouble);
      case Answer.Given<Charter>(var charter) ->
          charter.equals(base)
              ? new Brought.Nothing()
              : new Brought.Drafted(
                  drafts.begin(
                      telling.name(),
                      new Start.Brought(charter, telling.reason()),
                      acting.person()));
    };
  }

  /// Everybody in these departments, each once.
  private static Answer<List<Colleague>> colleagues(
      Platform platform, List<Department> departments) {
    var all = new LinkedHashMap<String, Colleague>();
    for (var department : departments) {
      switch (platform.colleagues(department.id())) {
        case Answer.Given<List<Colleague>>(var here) ->
            here.forEach(colleague -> all.putIfAbsent(colleague.account(), colleague));
        case Answer.Refused<List<Colleague>>(var trouble) -> {
          return new Answer.Refused<>(trouble);
        }
      }
    }
    return new Answer.Given<>(List.copyOf(all.values()));
  }
}
