package org.banyan.people.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.people.Reason;
import org.banyan.platform.page.Frame;

/// The second factor as a page shows it: on or not, what to tell the app until it is on, and codes
/// for paper that are shown this once.
public record SecondFactorView(
    String name,
    boolean on,
    boolean missing,
    Optional<AppKey> key,
    int left,
    List<String> codes,
    Map<String, Reason> errors) {

  public SecondFactorView {
    codes = List.copyOf(codes);
  }

  public String error(Frame frame, String field) {
    var reason = errors.get(field);
    return reason == null ? "" : frame.say(reason.key());
  }
}
