package org.banyan.community.web;

import java.util.Optional;
import org.banyan.community.Community;
import org.banyan.community.Preview;
import org.banyan.community.PreviewOutcome;
import org.banyan.community.Upload;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;

/// What the page of one upload shows: the work on it, what it would bring, or why it cannot be
/// read.
public record UploadPage(
    Community community,
    String address,
    Upload upload,
    Optional<Work> work,
    Optional<Preview> preview,
    Optional<Account> account,
    String refusal) {

  static UploadPage of(Frame frame, Community community, Upload upload, Optional<Work> work) {
    var sources = "/communities/%s/sources".formatted(community.id().value());
    var preview =
        upload
            .look()
            .flatMap(look ->
                look instanceof PreviewOutcome.Previewed(var seen)
                    ? Optional.of(seen)
                    : Optional.<Preview>empty());
    return new UploadPage(
        community,
        "%s/uploads/%s".formatted(sources, upload.id().value()),
        upload,
        work.filter(found -> !found.state().isOver()),
        preview,
        preview.map(seen -> Account.of(frame, seen.reconciliation(), seen.span())),
        upload.look().map(look -> refusal(look, frame)).orElse(""));
  }

  private static String refusal(PreviewOutcome look, Frame frame) {
    return switch (look) {
      case PreviewOutcome.Previewed _ -> "";
      case PreviewOutcome.Refused(var problem) -> problem.say(Words.of(frame.language()));
    };
  }

  public String sources() {
    return "/communities/%s/sources".formatted(community.id().value());
  }
}
