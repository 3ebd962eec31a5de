package org.banyan.organisation.web;

import org.banyan.organisation.charter.Charter;
import org.banyan.platform.page.Frame;

/// How large a charter is, in the words of its reader.
final class CharterSize {

  private CharterSize() {}

  static String of(Charter charter, Frame frame) {
    return frame.say(
        "organisation.report.size",
        charter.units().size(),
        charter.posts().size(),
        charter.duties().size(),
        charter.posts().stream().flatMap(post -> post.holders().stream()).distinct().count());
  }
}
