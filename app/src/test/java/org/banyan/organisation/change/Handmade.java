package org.banyan.organisation.change;

import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.Post;

/// A small charter written by hand.
final class Handmade {

  static final PostId EDITOR = new PostId("editor");
  static final PostId LEAD = new PostId("lead");
  static final DutyId WRITING = new DutyId("writing");

  private static final String TEXT =
      """
      format: banyan-charter/1
      title: Small team
      modules:
        - id: content
          title: Content
      units:
        - id: team
          title: Team
          lead: lead
      posts:
        - id: lead
          title: Lead
          unit: team
          holders: [zhou]
        - id: editor
          title: Editor
          unit: team
          reports-to: [lead]
          holders: [lin]
          grants: [content.draft]
      duties:
        - id: writing
          title: Writing
          module: content
          hours: 10
          accountable: [lead]
          responsible: [editor]
      """;

  private Handmade() {}

  static Charter charter() {
    return CharterSamples.charter(TEXT);
  }

  static Post post(Charter charter, String id) {
    return charter.posts().stream()
        .filter(post -> post.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
