package org.banyan.organisation.web;

import java.util.List;
import java.util.Optional;
import org.banyan.organisation.yaml.Position;

/// A charter somebody brought but nobody has adopted yet: its text, and either its review or what
/// is wrong with the writing.
public record ProposalView(
    String file,
    String text,
    String title,
    Optional<ReviewView> review,
    List<Mistake> mistakes,
    String reason,
    String refused) {

  /// One place that cannot be read, with what to write instead.
  public record Mistake(Position at, String said, String remedy, String line) {}

  public boolean isReadable() {
    return review.isPresent();
  }
}
