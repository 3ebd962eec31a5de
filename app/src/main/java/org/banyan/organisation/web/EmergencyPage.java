package org.banyan.organisation.web;

import java.util.List;
import org.banyan.organisation.authority.Emergencies;
import org.banyan.organisation.authority.Emergency;
import org.banyan.platform.access.Power;

/// The form for taking a power in an emergency, what was typed into it, and what is taken now.
public record EmergencyPage(List<Power> missing, List<Emergency> on, Typed typed) {

  /// What somebody typed, and why it was refused.
  public record Typed(String power, String minutes, String reason, String refused) {

    static final Typed NOTHING = new Typed("", "30", "", "");
  }

  public int longest() {
    return Emergencies.LONGEST_MINUTES;
  }
}
