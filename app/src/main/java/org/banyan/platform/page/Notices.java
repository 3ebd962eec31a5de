package org.banyan.platform.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Carries one message over a redirect: what was done, and the address that undoes it.
public final class Notices {

  private static final String TEXT = "banyan.notice";
  private static final String UNDO = "banyan.notice.undo";

  private Notices() {}

  public static void leave(HttpServletRequest request, String text) {
    request.getSession().setAttribute(TEXT, text);
    request.getSession().removeAttribute(UNDO);
  }

  public static void leave(HttpServletRequest request, String text, String undo) {
    leave(request, text);
    request.getSession().setAttribute(UNDO, undo);
  }

  static Optional<Frame.Notice> take(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(TEXT) instanceof String text)) {
      return Optional.empty();
    }
    var undo = Optional.ofNullable((String) session.getAttribute(UNDO));
    session.removeAttribute(TEXT);
    session.removeAttribute(UNDO);
    return Optional.of(new Frame.Notice(text, undo));
  }
}
