package org.banyan.organisation.yaml;

import java.util.List;
import java.util.Optional;
import org.banyan.organisation.charter.CharterId.LineId;
import org.banyan.organisation.charter.CharterId.MetricId;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.banyan.organisation.charter.CharterId.ValueId;
import org.banyan.organisation.charter.CommunicationLine;
import org.banyan.organisation.charter.CommunicationLine.Medium;
import org.banyan.organisation.charter.OutcomeMetric;
import org.banyan.organisation.charter.OutcomeMetric.Desired;
import org.banyan.organisation.charter.Skill;
import org.banyan.organisation.charter.TeamValue;

/// Reads what the team agrees on: outcome metrics, skills, the communication plan and values.
final class CustomsReader {

  private final Names names;

  CustomsReader(Names names) {
    this.names = names;
  }

  Optional<OutcomeMetric> metric(Fields fields) {
    var id = names.declare(fields, MetricId::new);
    var title = fields.required("title");
    var unit = words(fields, "unit");
    var desired =
        fields.choice("desired", List.of(Desired.values()), Desired::code).orElse(Desired.UP);
    fields.refuseOthers();
    return id.flatMap(
        each -> title.map(named -> new OutcomeMetric(each, named.value(), unit, desired)));
  }

  Optional<Skill> skill(Fields fields) {
    var id = names.declare(fields, SkillId::new);
    var title = fields.required("title");
    fields.refuseOthers();
    return id.flatMap(each -> title.map(named -> new Skill(each, named.value())));
  }

  Optional<CommunicationLine> line(Fields fields) {
    var id = names.declare(fields, LineId::new);
    var title = fields.required("title");
    var from = fields.required("from").flatMap(text -> names.refer(text, PostId::new));
    var to = names.refer(fields.texts("to"), PostId::new);
    var medium =
        fields.choice("medium", List.of(Medium.values()), Medium::code).orElse(Medium.CHAT);
    var cadence = words(fields, "cadence");
    var feedback = words(fields, "feedback");
    fields.refuseOthers();
    if (id.isEmpty() || title.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CommunicationLine(
            id.get(), title.get().value(), from.get(), to, medium, cadence, feedback));
  }

  Optional<TeamValue> value(Fields fields) {
    var id = names.declare(fields, ValueId::new);
    var title = fields.required("title");
    var meaning = words(fields, "meaning");
    fields.refuseOthers();
    return id.flatMap(each -> title.map(named -> new TeamValue(each, named.value(), meaning)));
  }

  private static String words(Fields fields, String key) {
    return fields.text(key).map(Text::value).orElse("");
  }
}
