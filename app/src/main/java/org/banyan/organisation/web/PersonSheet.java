package org.banyan.organisation.web;

import java.util.List;
import java.util.OptionalInt;
import org.banyan.organisation.web.PostSheet.Named;

/// What one person is there for: every post they hold with its sheet, and how full their week is.
public record PersonSheet(
    Named person,
    long revision,
    String hours,
    OptionalInt load,
    List<Share> shares,
    List<String> skills,
    List<PostSheet> posts) {

  /// How much of the week a duty takes.
  public record Share(String duty, String hours, int percent) {}
}
