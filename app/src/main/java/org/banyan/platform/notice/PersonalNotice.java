package org.banyan.platform.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.banyan.platform.page.Frame;

/// One thing a person should know: the key of its words with their arguments, and where it leads.
public record PersonalNotice(
    UUID id, String words, List<String> arguments, String address, Instant at, boolean read) {

  public PersonalNotice {
    arguments = List.copyOf(arguments);
  }

  public String text(Frame frame) {
    return frame.say(words, arguments.toArray());
  }
}
