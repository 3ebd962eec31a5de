package org.banyan.people.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.people.Passkey;
import org.banyan.people.Reason;
import org.banyan.platform.page.Frame;

/// A person's passkeys, and what to ask a device for once the password has been given.
public record PasskeysView(
    String name, List<Passkey> passkeys, Optional<String> options, Map<String, Reason> errors) {

  public String error(Frame frame, String field) {
    var reason = errors.get(field);
    return reason == null ? "" : frame.say(reason.key());
  }
}
