package org.banyan.people.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.people.Person;
import org.banyan.people.Reason;
import org.banyan.platform.language.Language;
import org.banyan.platform.page.Frame;
import org.banyan.platform.session.OpenSession;

/// What a person sees of themselves: account and devices.
public record MeView(
    Person person,
    boolean secondFactor,
    Optional<String> provider,
    List<OpenSession> sessions,
    Map<String, Reason> errors) {

  public String error(Frame frame, String field) {
    var reason = errors.get(field);
    return reason == null ? "" : frame.say(reason.key());
  }

  public List<Language> languages() {
    return List.of(Language.values());
  }
}
