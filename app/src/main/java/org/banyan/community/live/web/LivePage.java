package org.banyan.community.live.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Community;
import org.banyan.community.live.Beginning;
import org.banyan.community.live.LiveKind;
import org.banyan.community.live.LiveSource;
import org.banyan.community.live.Refusal;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;

/// What the page of live sources shows.
public record LivePage(
    Community community,
    String address,
    List<Line> lines,
    Optional<Shown> shown,
    LiveForm form,
    Optional<Beginning.Reason> refused) {

  /// A source with the address that its platform calls, or the folder it watches.
  public record Line(LiveSource source, String place, String attempt) {

    public boolean calls() {
      return source.kind().calls();
    }

    public boolean isFolder() {
      return source.kind() == LiveKind.FOLDER;
    }
  }

  /// A secret, this once.
  public record Shown(UUID source, String name, String place, String secret, String attempt) {

    /// Secrets are for nobody to read.
    @Override
    public String toString() {
      return "Shown[%s]".formatted(source);
    }
  }

  public List<LiveKind> kinds() {
    return List.of(
        LiveKind.JSON, LiveKind.STANDARD, LiveKind.SLACK, LiveKind.DISCOURSE, LiveKind.GHOST);
  }

  public List<String> protections() {
    return List.of("TLS", "STARTTLS", "NONE");
  }

  /// What is wrong with a field of the form of one sort of source.
  public String error(Frame frame, String sort, String field) {
    return refused
        .filter(reason -> reason.field().equals(field) && sort().equals(sort))
        .map(reason -> frame.say(reason.key()))
        .orElse("");
  }

  /// Which form was sent.
  public String sort() {
    return switch (LiveKind.of(form.value("kind")).orElse(LiveKind.JSON)) {
      case MAILBOX -> "mailbox";
      case FOLDER -> "folder";
      case JSON, STANDARD, SLACK, DISCOURSE, GHOST -> "hook";
    };
  }

  /// What was typed into a field, if the form of this sort was sent.
  public String typed(String sort, String field) {
    return sort().equals(sort) ? form.value(field) : "";
  }

  public boolean isOpen(String sort) {
    return refused.isPresent() && sort().equals(sort);
  }

  public String trouble(Frame frame, Line line) {
    return line.source()
        .trouble()
        .map(problem -> problem.say(Words.of(frame.language())))
        .orElse("");
  }

  /// What was wrong with the latest of the deliveries that were refused for one reason.
  public String sample(Frame frame, Refusal refusal) {
    return refusal.sample().say(Words.of(frame.language()));
  }
}
