package org.banyan.organisation.web;

import java.util.Locale;
import org.banyan.organisation.authority.HeldAuthority;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Reach;
import org.banyan.platform.page.Frame;

/// Says how far an authority reaches in the words of the reader.
final class ReachWords {

  private static final String KEY = "organisation.reach.";

  private ReachWords() {}

  static String of(HeldAuthority held, Frame frame) {
    return switch (held.authority()) {
      case Authority.Enforced(_, var reach) -> of(reach, frame);
      case Authority.OnPlatform _ -> frame.say("organisation.reach.platform");
    };
  }

  /// The power with its reach, where it reaches less than everything.
  static String power(Authority.Enforced granted, Frame frame) {
    var power = frame.say(granted.power().key());
    return granted.reach() instanceof Reach.Everything
        ? power
        : frame.say("organisation.reach.of", power, of(granted.reach(), frame));
  }

  private static String of(Reach reach, Frame frame) {
    return switch (reach) {
      case Reach.Everything() -> frame.say("organisation.reach.everything");
      case Reach.Own() -> frame.say("organisation.reach.own");
      case Reach.Named(var kind, var name) ->
          frame.say(KEY + kind.name().toLowerCase(Locale.ROOT), name);
    };
  }
}
