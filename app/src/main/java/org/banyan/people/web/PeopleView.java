package org.banyan.people.web;

import java.util.Map;
import java.util.Optional;
import org.banyan.people.Reason;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Shown;

/// The list of the team, with a link that was just made, or what was wrong with an invitation.
public record PeopleView(
    Shown list,
    int count,
    Optional<MadeLink> made,
    String name,
    String email,
    Map<String, Reason> errors) {

  /// A one-time link to hand over: shown this once.
  public record MadeLink(String name, String link, boolean mailed) {}

  static PeopleView of(Shown list, int count) {
    return new PeopleView(list, count, Optional.empty(), "", "", Map.of());
  }

  PeopleView with(MadeLink link) {
    return new PeopleView(list, count, Optional.of(link), "", "", Map.of());
  }

  PeopleView refused(String typedName, String typedEmail, Map<String, Reason> reasons) {
    return new PeopleView(list, count, Optional.empty(), typedName, typedEmail, reasons);
  }

  public String error(Frame frame, String field) {
    var reason = errors.get(field);
    return reason == null ? "" : frame.say(reason.key());
  }
}
