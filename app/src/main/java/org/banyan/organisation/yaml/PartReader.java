package org.banyan.organisation.yaml;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.MetricId;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Person;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.platform.access.Power;

/// Reads the structure: modules, units, posts, duties and people.
final class PartReader {

  private static final List<String> POWERS =
      Arrays.stream(Power.values()).map(Power::code).toList();

  private final Problems problems;
  private final Names names;

  PartReader(Problems problems, Names names) {
    this.problems = problems;
    this.names = names;
  }

  Optional<TeamModule> module(Fields fields) {
    var id = names.declare(fields, ModuleId::new);
    var title = fields.required("title");
    var kind =
        fields
            .choice("kind", List.of(TeamModule.Kind.values()), TeamModule.Kind::code)
            .orElse(TeamModule.Kind.OTHER);
    var purpose = words(fields, "purpose");
    var strategy = words(fields, "strategy");
    fields.refuseOthers();
    return id.flatMap(
        each -> title.map(named -> new TeamModule(each, named.value(), kind, purpose, strategy)));
  }

  Optional<Unit> unit(Fields fields) {
    var id = names.declare(fields, UnitId::new);
    var title = fields.required("title");
    var parent = fields.text("parent").flatMap(text -> names.refer(text, UnitId::new));
    var module = fields.text("module").flatMap(text -> names.refer(text, ModuleId::new));
    var lead = fields.text("lead").flatMap(text -> names.refer(text, PostId::new));
    var purpose = words(fields, "purpose");
    fields.refuseOthers();
    return id.flatMap(
        each -> title.map(named -> new Unit(each, named.value(), parent, module, lead, purpose)));
  }

  Optional<Post> post(Fields fields) {
    var id = names.declare(fields, PostId::new);
    var title = fields.required("title");
    var unit = fields.required("unit").flatMap(text -> names.refer(text, UnitId::new));
    var superiors = names.refer(fields.texts("reports-to"), PostId::new);
    var purpose = words(fields, "purpose");
    var seats = fields.whole("seats", 0, 10_000).orElse(1);
    var holders = names.refer(fields.texts("holders"), PersonRef::new);
    var grants = authorities(fields.texts("grants"));
    var metrics = names.refer(fields.texts("metrics"), MetricId::new);
    var skills = skills(fields);
    fields.refuseOthers();
    if (id.isEmpty() || title.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Post(
            id.get(),
            title.get().value(),
            unit.get(),
            superiors,
            purpose,
            seats,
            holders,
            grants,
            metrics,
            skills));
  }

  Optional<Duty> duty(Fields fields) {
    var id = names.declare(fields, DutyId::new);
    var title = fields.required("title");
    var module = fields.required("module").flatMap(text -> names.refer(text, ModuleId::new));
    var work = words(fields, "work");
    var hours = fields.number("hours", 0, 100_000);
    var accountable = names.refer(fields.texts("accountable"), PostId::new);
    var responsible = names.refer(fields.texts("responsible"), PostId::new);
    var consulted = names.refer(fields.texts("consulted"), PostId::new);
    var informed = names.refer(fields.texts("informed"), PostId::new);
    var needs = authorities(fields.texts("needs"));
    var approval = fields.text("approval").flatMap(this::authority);
    fields.refuseOthers();
    if (id.isEmpty() || title.isEmpty() || module.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Duty(
            id.get(),
            title.get().value(),
            module.get(),
            work,
            hours,
            accountable,
            responsible,
            consulted,
            informed,
            needs,
            approval));
  }

  Optional<Person> person(Fields fields) {
    var id = names.declare(fields, PersonRef::new);
    var hours = fields.number("hours", 0, 168);
    var skills = skills(fields);
    fields.refuseOthers();
    return id.map(each -> new Person(each, hours, skills));
  }

  private Map<SkillId, Integer> skills(Fields fields) {
    var levels = new LinkedHashMap<SkillId, Integer>();
    fields
        .inner("skills")
        .ifPresent(inner -> {
          for (var name : inner.names()) {
            var level = inner.whole(name.value(), 1, 5);
            names
                .refer(name, SkillId::new)
                .ifPresent(skill -> level.ifPresent(value -> levels.put(skill, value)));
          }
        });
    return levels;
  }

  private List<Authority> authorities(List<Text> texts) {
    var list = new LinkedHashSet<Authority>();
    for (var text : texts) {
      authority(text).filter(each -> !list.add(each)).ifPresent(_ -> names.twice(text));
    }
    return List.copyOf(list);
  }

  private Optional<Authority> authority(Text text) {
    var authority = Authority.of(text.value());
    if (authority.isEmpty()) {
      problems.add(
          text.at(), Kind.UNKNOWN_POWER, text.value(), Nearest.orAll(text.value(), POWERS));
    }
    return authority;
  }

  private static String words(Fields fields, String key) {
    return fields.text(key).map(Text::value).orElse("");
  }
}
