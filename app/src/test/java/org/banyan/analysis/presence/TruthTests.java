package org.banyan.analysis.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TruthTests {

  @Test
  void agreesWithWhatIsKnownOfTheSlackSample() {
    agrees(ActivitySamples.slack(), ActivitySamples.truth("slack-houstondatavis"));
  }

  @Test
  void agreesWithWhatIsKnownOfTheGitterSample() {
    agrees(ActivitySamples.gitter(), ActivitySamples.truth("gitter-freecodecamp"));
  }

  @Test
  void agreesWithWhatIsKnownOfTheIrcSample() {
    agrees(ActivitySamples.irc(), ActivitySamples.truth("irc-ubuntu"));
  }

  private static void agrees(List<Activity> activities, JsonNode truth) {
    var builder = new PresenceBuilder(ZoneOffset.UTC);
    activities.forEach(builder::saw);
    var presence = builder.build();
    var span = presence.span().orElseThrow();
    var steps = Lifecycle.of(presence, Period.MONTH, Lens.EVERYBODY).steps();

    assertThat(presence.contributions(span, Lens.EVERYBODY).total())
        .isEqualTo(truth.path("total_messages").asLong());
    assertThat(presence.contributors(Lens.EVERYBODY))
        .isEqualTo(truth.path("distinct_members").asInt());
    assertThat(span.from()).isEqualTo(LocalDate.parse(truth.path("first_day").asString("")));
    assertThat(span.to()).isEqualTo(LocalDate.parse(truth.path("last_day").asString("")));
    assertThat(monthly(steps, Lifecycle.Step::active))
        .isEqualTo(numbers(truth.path("monthly_active_members")));
    assertThat(monthly(steps, Lifecycle.Step::fresh))
        .isEqualTo(numbers(truth.path("new_members_per_month")));
    assertThat(retention(presence)).isEqualTo(retention(truth.path("month1_retention")));
  }

  private static Map<String, List<Integer>> retention(Presence presence) {
    var retention = new TreeMap<String, List<Integer>>();
    for (var cohort :
        Triangle.of(presence, Period.MONTH, Retention.BRACKET, Lens.EVERYBODY).cohorts()) {
      if (cohort.size() > 0 && cohort.retained().size() > 1) {
        retention.put(month(cohort.start()), List.of(cohort.size(), cohort.retained().get(1)));
      }
    }
    return retention;
  }

  private static Map<String, List<Integer>> retention(JsonNode truth) {
    var retention = new TreeMap<String, List<Integer>>();
    truth
        .properties()
        .forEach(month -> {
          var known = month.getValue();
          if (!known.isNull()) {
            retention.put(
                month.getKey(),
                List.of(known.path("cohort").asInt(), known.path("retained").asInt()));
          }
        });
    return retention;
  }

  private static Map<String, Integer> monthly(
      List<Lifecycle.Step> steps, ToIntFunction<Lifecycle.Step> count) {
    var months = new TreeMap<String, Integer>();
    steps.stream()
        .filter(step -> count.applyAsInt(step) > 0)
        .forEach(step -> months.put(month(step.start()), count.applyAsInt(step)));
    return months;
  }

  private static Map<String, Integer> numbers(JsonNode node) {
    var numbers = new TreeMap<String, Integer>();
    node.properties().forEach(month -> numbers.put(month.getKey(), month.getValue().asInt()));
    return numbers;
  }

  private static String month(LocalDate day) {
    return YearMonth.from(day).toString();
  }
}
