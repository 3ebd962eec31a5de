package org.banyan.people.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.people.Person;
import org.banyan.people.Reason;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.page.Frame;
import org.banyan.platform.session.OpenSession;

/// What a person sees of themselves: account, devices, and what they may do by which post.
public record MeView(
    Person person, List<OpenSession> sessions, List<Grant> grants, Map<String, Reason> errors) {

  public String error(Frame frame, String field) {
    var reason = errors.get(field);
    return reason == null ? "" : frame.say(reason.key());
  }

  /// What each post lets the person do.
  public Map<String, List<Power>> powersByPost() {
    return grants.stream()
        .collect(
            Collectors.groupingBy(
                Grant::post,
                LinkedHashMap::new,
                Collectors.mapping(Grant::power, Collectors.toList())));
  }

  public List<Language> languages() {
    return List.of(Language.values());
  }
}
