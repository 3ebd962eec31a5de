package org.banyan.community.web;

import org.banyan.community.Conversion;
import org.banyan.community.FirstResponse;
import org.banyan.community.Peers;
import org.banyan.community.Ranked;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.figure.Numerals;
import org.banyan.platform.page.list.Cell;

/// How soon members of a group are answered, and how many of them order, in words.
public record AnswerWords(Frame frame) {

  /// The figure with what stands behind it, or a dash and why.
  public String response(Ranked<FirstResponse> response) {
    return switch (response.figure()) {
      case FirstResponse.Told told ->
          frame.say(
              "community.group.with",
              new Cell.Span(told.median()).text(frame),
              coverage(told) + among(response.place()));
      case FirstResponse.Untold untold -> frame.say("community.group.with", "—", why(untold));
    };
  }

  public String conversion(Ranked<Conversion> conversion) {
    return switch (conversion.figure()) {
      case Conversion.Told told ->
          frame.say(
              "community.group.with",
              share(told.rate()),
              frame.say(
                      "community.group.conversion.listed",
                      told.buyers(),
                      told.members(),
                      told.listed().toString())
                  + among(conversion.place()));
      case Conversion.Untold(var why) -> frame.say("community.group.with", "—", why(why));
    };
  }

  private String among(Peers.Place place) {
    return place
        .ahead()
        .map(ahead ->
            frame.say("community.group.ahead-of", Math.round(ahead * 100), place.peers() - 1))
        .orElse("");
  }

  String coverage(FirstResponse.Told told) {
    return frame.say(
        "community.group.response.coverage",
        new Numerals(frame.language()).share(told.coverage(), 0),
        told.waits());
  }

  String of(Conversion.Told told) {
    return frame.say("community.group.conversion.of", told.buyers(), told.members());
  }

  String why(FirstResponse.Untold untold) {
    return frame.say(
        "community.group.response." + untold.why().tag(), untold.waits(), FirstResponse.FEWEST);
  }

  String why(Conversion.Why why) {
    return frame.say("community.group.conversion." + why.tag(), Conversion.FEWEST);
  }

  String fewPeers(Peers.Place place) {
    return frame.say("community.group.few-ranked", Peers.FEWEST, place.peers());
  }

  private String share(double value) {
    return new Numerals(frame.language()).share(value, 1);
  }
}
