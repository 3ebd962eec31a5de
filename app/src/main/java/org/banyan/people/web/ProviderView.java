package org.banyan.people.web;

import java.util.Map;
import java.util.Optional;
import org.banyan.people.LinkedIdentity;
import org.banyan.people.Reason;
import org.banyan.platform.page.Frame;

/// A person's account at the provider: the one that is linked, or the one that came back and waits
/// to be confirmed.
public record ProviderView(
    String provider,
    String name,
    Optional<LinkedIdentity> linked,
    Optional<String> awaited,
    Map<String, Reason> errors) {

  public String error(Frame frame, String field) {
    var reason = errors.get(field);
    return reason == null ? "" : frame.say(reason.key());
  }
}
