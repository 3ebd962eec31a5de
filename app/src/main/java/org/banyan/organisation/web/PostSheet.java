package org.banyan.organisation.web;

import java.util.List;

/// The sheet of one post, 岗位说明书: what for, whom it reports to, what it does, by which outcomes it
/// is known, what it may decide, who holds it.
public record PostSheet(
    Named post,
    String purpose,
    Named unit,
    List<Named> superiors,
    List<Named> reports,
    List<Named> holders,
    int seats,
    int vacancies,
    List<Task> tasks,
    List<Known> metrics,
    Authorities authorities,
    List<String> skills,
    List<FindingView> findings) {

  /// A part of the charter with the address of its own page.
  public record Named(String title, String address) {}

  /// A duty as this post has to do with it.
  public record Task(DutiesView.Cell part, String title, String work, String hours) {}

  /// An outcome metric with its unit and which way is better.
  public record Known(String title, String unit, String desired) {}

  /// What the post may decide: enforced by Banyan, and held on a platform.
  public record Authorities(List<String> enforced, List<String> onPlatform) {

    public boolean isEmpty() {
      return enforced.isEmpty() && onPlatform.isEmpty();
    }
  }
}
