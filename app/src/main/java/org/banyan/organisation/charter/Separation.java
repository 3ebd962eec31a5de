package org.banyan.organisation.charter;

import java.util.List;
import org.banyan.organisation.charter.CharterId.SeparationId;

/// A separation of duties: nobody may hold as many of these authorities as the threshold, over all
/// their posts.
public record Separation(
    SeparationId id, String title, List<Authority> authorities, int threshold) {

  /// The threshold where a charter states none: no two of them in one hand.
  public static final int USUAL_THRESHOLD = 2;

  public Separation {
    title = Guard.title(id, title);
    authorities = Guard.distinct(id, authorities);
    Guard.within(id, "authorities", authorities.size(), 2, 100);
    Guard.within(id, "threshold", threshold, 2, authorities.size());
  }
}
