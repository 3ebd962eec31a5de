package org.banyan.insight.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.analysis.Behaviour;
import org.banyan.analysis.Coverage;
import org.banyan.analysis.presence.Period;
import org.banyan.analysis.presence.Retention;
import org.banyan.analysis.presence.Triangle;
import org.banyan.insight.web.RetentionQuery.Show;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.chart.Chart;

/// The retention page of a community: who began when, and who of them is still there.
public record RetentionPage(
    String community, RetentionQuery query, List<Choices> switches, Optional<View> view) {

  /// One switch: what it decides and what there is to choose.
  public record Choices(String label, List<Choice> choices) {}

  /// One position of a switch.
  public record Choice(String label, String address, boolean current) {}

  /// What there is to see once somebody has contributed.
  public record View(
      Basis basis,
      String definition,
      TriangleTable table,
      Chart curve,
      List<Coverage.Channel> channels,
      Optional<String> newer,
      Optional<String> older) {}

  static RetentionPage of(
      Frame frame, String community, RetentionQuery query, Behaviour behaviour) {
    var path = community + "/retention";
    var view =
        behaviour
            .coverage(query.audience().lens())
            .map(coverage -> {
              var triangle =
                  behaviour.triangle(query.period(), query.retention(), query.audience().lens());
              return view(frame, path, query, new Found(coverage, triangle));
            });
    return new RetentionPage(community, query, switches(frame, path, query), view);
  }

  private record Found(Coverage coverage, Triangle triangle) {}

  private static View view(Frame frame, String path, RetentionQuery query, Found found) {
    var words = new RetentionWords(frame, query);
    var table = TriangleTable.of(found.triangle(), words);
    return new View(
        Basis.of(frame, found.coverage()),
        words.definition(),
        table,
        words.curve(found.triangle()),
        found.coverage().channels(),
        Optional.of(query.page() - 1)
            .filter(page -> page >= 0)
            .map(page -> query.at(page).address(path)),
        Optional.of(query.page() + 1)
            .filter(_ -> table.hasOlder())
            .map(page -> query.at(page).address(path)));
  }

  private static List<Choices> switches(Frame frame, String path, RetentionQuery query) {
    var periods =
        Stream.of(Period.WEEK, Period.MONTH)
            .map(period ->
                new Choice(
                    frame.say("insight.period." + RetentionQuery.word(period)),
                    query.by(period).address(path),
                    period == query.period()));
    var rules =
        Arrays.stream(Retention.values())
            .map(rule ->
                new Choice(
                    frame.say("insight.retention." + RetentionQuery.word(rule)),
                    query.as(rule).address(path),
                    rule == query.retention()));
    var shows =
        Arrays.stream(Show.values())
            .map(show ->
                new Choice(
                    frame.say("insight.show." + RetentionQuery.word(show)),
                    query.showing(show).address(path),
                    show == query.show()));
    return List.of(
        new Choices(frame.say("insight.period"), periods.toList()),
        new Choices(frame.say("insight.retention"), rules.toList()),
        new Choices(frame.say("insight.show"), shows.toList()));
  }

  public String address() {
    return community + "/retention";
  }

  public String export(String format) {
    return Address.of(query.address(address() + "/export")).with("format", format).text();
  }
}
