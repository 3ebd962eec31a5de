package org.banyan.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.banyan.platform.language.Language;

/// The person on whose behalf a request runs, with what the charter grants them right now.
public record Acting(PersonId person, String name, Language language, ZoneId zone, Grants grants) {

  private static final String ATTRIBUTE = Acting.class.getName();

  /// The same person with no other powers than these.
  public Acting within(Set<Power> powers) {
    return new Acting(person, name, language, zone, grants.within(powers));
  }

  public boolean may(Power power) {
    return grants.hold(power);
  }

  public boolean may(Power power, Whereabouts object) {
    return grants.decide(power, object) instanceof Decision.Allowed;
  }

  /// Whether the power reaches everything there is.
  public boolean mayEverywhere(Power power) {
    return may(power, Whereabouts.of(Scope.everywhere()));
  }

  /// Insists on a power over an object; a refusal is answered as a page that explains it.
  public void demand(Power power, Scope object) {
    demand(power, Whereabouts.of(object));
  }

  public void demand(Power power, Whereabouts object) {
    insist(grants.decide(power, object));
  }

  /// Insists on the power, and that it is not used on what the same person proposed: neither they
  /// nor whoever only acts for them may approve it.
  public void demandSecond(Power power, Whereabouts object, PersonId proposer) {
    insist(grants.decideSecond(power, object, person, proposer));
  }

  private static void insist(Decision decision) {
    switch (decision) {
      case Decision.Allowed _ -> {}
      case Decision.Refused refused -> throw new NotAllowed(refused);
    }
  }

  public void enter(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  public static Optional<Acting> in(HttpServletRequest request) {
    return Optional.ofNullable((Acting) request.getAttribute(ATTRIBUTE));
  }
}
