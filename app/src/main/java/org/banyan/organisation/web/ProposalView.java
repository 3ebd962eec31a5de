package org.banyan.organisation.web;

import java.util.List;
import java.util.Map;
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
  public record Mistake(Position at, String place, String said, String remedy, String line) {}

  /// The same with every mistake at the sheet and row of the workbook it came from.
  ProposalView placed(Map<Integer, String> places) {
    var moved =
        mistakes.stream()
            .map(each ->
                new Mistake(
                    each.at(),
                    places.getOrDefault(each.at().line(), each.place()),
                    each.said(),
                    each.remedy(),
                    each.line()))
            .toList();
    return new ProposalView(file, text, title, review, moved, reason, refused);
  }

  public boolean isReadable() {
    return review.isPresent();
  }
}
