package org.banyan.community.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.banyan.community.Clash;
import org.banyan.platform.page.Frame;

/// What speaks against a merge, in words.
public final class ClashWords {

  private ClashWords() {}

  public static String of(Frame frame, Clash clash) {
    return switch (clash) {
      case Clash.SideBySide(var platform) ->
          frame.say("community.clash.side-by-side", frame.say("community.format." + platform));
      case Clash.Unionids() -> frame.say("community.clash.unionids");
    };
  }

  static String of(Frame frame, List<Clash> clashes) {
    return clashes.stream().map(clash -> of(frame, clash)).collect(joining(" "));
  }
}
