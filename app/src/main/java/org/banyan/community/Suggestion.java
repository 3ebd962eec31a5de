package org.banyan.community;

import java.util.List;
import org.banyan.community.member.Evidence;

/// Two members who may be one, why, how sure that is, and what speaks against it.
public record Suggestion(Profile one, Profile other, List<Evidence> reasons, List<Clash> clashes) {

  public Suggestion {
    reasons = List.copyOf(reasons);
    clashes = List.copyOf(clashes);
  }

  public Evidence.Grade grade() {
    return Evidence.grade(Evidence.together(reasons));
  }
}
