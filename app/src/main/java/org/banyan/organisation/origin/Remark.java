package org.banyan.organisation.origin;

import java.util.List;
import java.util.Locale;
import org.banyan.organisation.yaml.Place;

/// Something of a source that did not come over, or came over otherwise than it stands there: which
/// field, why, and where.
public record Remark(Reason reason, String what, List<Place> places) {

  /// The closed list of reasons; the last four came over otherwise, all before were left out.
  public enum Reason {
    UNKNOWN_FIELD,
    ADDRESS,
    BY_ID_ONLY,
    FORMER,
    FOR_ONE_PERSON,
    MEMBERSHIP,
    NOBODY_HOLDS,
    NOT_GRANTED,
    NO_COUNTERPART,
    SETTING_OF_A_TOOL,
    TOTAL,
    ANOTHER_ID,
    BY_INCLUSION,
    ONLY_POST_WITH_THE_DUTY,
    TWICE;

    /// Whether it did not come over at all.
    public boolean isLeftOut() {
      return compareTo(ANOTHER_ID) < 0;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
      return "organisation.mapping.reason." + code();
    }
  }

  public Remark {
    places = List.copyOf(places);
  }
}
