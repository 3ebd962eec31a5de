package org.banyan.community.live.web;

import java.util.List;
import java.util.Optional;
import org.banyan.community.Community;
import org.banyan.community.live.Changing;
import org.banyan.community.live.LiveKind;
import org.banyan.community.live.LiveSource;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;

/// What the page on which a live source is changed shows.
public record LiveChangePage(
    Community community,
    LiveSource source,
    String folder,
    String back,
    LiveForm form,
    Optional<Changing> refused) {

  public String address() {
    return "%s/%s/change".formatted(back, source.id());
  }

  public boolean isMailbox() {
    return source.kind() == LiveKind.MAILBOX;
  }

  public boolean isFolder() {
    return source.kind() == LiveKind.FOLDER;
  }

  public List<String> protections() {
    return List.of("TLS", "STARTTLS", "NONE");
  }

  /// What is wrong with a field; with none, what is wrong with the change as a whole.
  public String error(Frame frame, String field) {
    return switch (refused.orElseGet(Changing.Changed::new)) {
      case Changing.Refused(var reason) when reason.field().equals(field) ->
          frame.say(reason.key());
      case Changing.Unreachable unreachable when unreachable.field().equals(field) ->
          unreachable.problem().say(Words.of(frame.language()));
      case Changing.Refused _, Changing.Unreachable _, Changing.Changed _ -> "";
    };
  }
}
