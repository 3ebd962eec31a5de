package org.banyan.community;

import java.util.List;
import org.banyan.community.member.Evidence;

/// Two members who may be one, why, and how sure that is.
public record Suggestion(Profile one, Profile other, List<Evidence> reasons, boolean sideBySide) {

  public Suggestion {
    reasons = List.copyOf(reasons);
  }

  public Evidence.Grade grade() {
    return Evidence.grade(Evidence.together(reasons));
  }
}
