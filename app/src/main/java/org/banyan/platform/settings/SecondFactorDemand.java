package org.banyan.platform.settings;

import java.util.Arrays;
import java.util.Set;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;

/// Of whom a second factor is demanded at sign-in.
public enum SecondFactorDemand {
  NOBODY,
  LEADS,
  EVERYBODY;

  /// Whoever holds one of these can give powers to others, or take them away.
  private static final Set<Power> OF_LEADS =
      Set.of(Power.WORKSPACE_ADMINISTER, Power.PEOPLE_MANAGE, Power.CHARTER_ADOPT);

  /// What is set, in small letters or capitals; what cannot be understood demands it of everybody.
  public static SecondFactorDemand of(String text) {
    return Arrays.stream(values())
        .filter(demand -> demand.name().equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElse(EVERYBODY);
  }

  public boolean concerns(Acting acting) {
    return switch (this) {
      case NOBODY -> false;
      case LEADS -> OF_LEADS.stream().anyMatch(acting::may);
      case EVERYBODY -> true;
    };
  }
}
