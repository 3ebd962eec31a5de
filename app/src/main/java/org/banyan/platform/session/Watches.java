package org.banyan.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.ActingSource;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Lets an answer that goes on for long ask again and again whether its reader may still read it.
@Component
public class Watches {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final ActingSource people;

  Watches(FindByIndexNameSessionRepository<? extends Session> sessions, ActingSource people) {
    this.sessions = sessions;
    this.people = people;
  }

  /// The person as they may act at the moment of asking; empty once their session has ended.
  public Supplier<Optional<Acting>> of(HttpServletRequest request, Acting acting) {
    var session = request.getSession(false);
    var id = session == null ? "" : session.getId();
    return () ->
        id.isEmpty() || sessions.findById(id) != null
            ? people.acting(acting.person())
            : Optional.empty();
  }
}
