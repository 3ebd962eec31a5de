package org.banyan.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.session.Sessions;
import org.springframework.stereotype.Component;

/// Leads somebody on who has proved who they are: in, or to the second proof.
@Component
class Entering {

  static final String CODE = "/sign-in/code";

  private final Sessions sessions;

  Entering(Sessions sessions) {
    this.sessions = sessions;
  }

  void in(PersonId person, String to, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    sessions.open(request, response, person);
    response.sendRedirect(to);
  }

  void halfway(PersonId person, String to, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    sessions.await(request, response, person);
    response.sendRedirect(CODE + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
  }
}
