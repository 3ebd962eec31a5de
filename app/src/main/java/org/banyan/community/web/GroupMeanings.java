package org.banyan.community.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.banyan.community.Conversion;
import org.banyan.community.FirstResponse;
import org.banyan.community.GroupRow;
import org.banyan.community.Period;
import org.banyan.platform.access.Power;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.figure.Meaning;

/// What stands behind the figures of the list of groups, and what is missing for them.
public record GroupMeanings(List<Named> figures, boolean lacksTeam, boolean mayConfirm) {

  /// A figure by its name.
  public record Named(String name, Meaning meaning) {}

  /// A figure, the evidence it needs, and in which rows it is known.
  private enum Kind {
    NET("net", 1, row -> row.figures().net().isPresent()),
    LEAVE_RATE("leave-rate", 1, row -> row.figures().leaveRate().isPresent()),
    SPEAKING_RATE("speaking-rate", 1, row -> row.figures().speakingRate().isPresent()),
    RESPONSE("response", 2, row -> row.response().figure() instanceof FirstResponse.Told),
    CONVERSION("conversion", 0, row -> row.conversion().figure() instanceof Conversion.Told),
    PLACE("place", 1, row -> row.place().ahead().isPresent());

    private final String key;
    private final int evidence;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Predicate<GroupRow> isKnown;

    Kind(String key, int evidence, Predicate<GroupRow> isKnown) {
      this.key = key;
      this.evidence = evidence;
      this.isKnown = isKnown;
    }
  }

  static GroupMeanings of(Frame frame, List<GroupRow> rows, Period period) {
    var days = frame.say("community.overview.days", period.days());
    var figures = Arrays.stream(Kind.values()).map(kind -> named(frame, kind, days, rows)).toList();
    return new GroupMeanings(
        figures, rows.stream().anyMatch(GroupMeanings::lacksTeam), frame.may(Power.MEMBER_MANAGE));
  }

  private static Named named(Frame frame, Kind kind, String days, List<GroupRow> rows) {
    var words = "community.meaning." + kind.key;
    var known = rows.stream().filter(kind.isKnown).count();
    var coverage = frame.say("community.meaning.known", known, rows.size());
    return new Named(
        frame.say("community.group." + kind.key),
        Meaning.of(frame.say(words))
            .over(
                kind == Kind.NET ? "" : frame.say(words + ".of"),
                kind == Kind.CONVERSION ? coverage + matched(frame, rows) : coverage)
            .in(days)
            .from(frame.say(words + ".from"), kind.evidence));
  }

  private static String matched(Frame frame, List<GroupRow> rows) {
    return rows.stream()
        .map(
            row -> row.conversion().figure() instanceof Conversion.Told told ? told.orders() : null)
        .filter(Objects::nonNull)
        .findFirst()
        .map(orders -> frame.say("community.meaning.matched", orders.matched(), orders.all()))
        .orElse("");
  }

  private static boolean lacksTeam(GroupRow row) {
    return row.response().figure() instanceof FirstResponse.Untold untold
        && untold.why() == FirstResponse.Why.NO_TEAM;
  }
}
