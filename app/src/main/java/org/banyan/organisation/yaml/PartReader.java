package org.banyan.organisation.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.banyan.organisation.charter.CanonicalDuty;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.MetricId;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.DutyProfile;
import org.banyan.organisation.charter.Person;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.charter.Unit;

/// Reads the structure: modules, units, posts, duties and people.
final class PartReader {

  private final Names names;
  private final AuthorityReader authorities;

  PartReader(Names names, AuthorityReader authorities) {
    this.names = names;
    this.authorities = authorities;
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
    var own = authorities.list(fields.texts("authorities"));
    fields.refuseOthers();
    return id.flatMap(each ->
        title.map(named -> new Unit(each, named.value(), parent, module, lead, purpose, own)));
  }

  Optional<Post> post(Fields fields) {
    var id = names.declare(fields, PostId::new);
    var title = fields.required("title");
    var unit = fields.required("unit").flatMap(text -> names.refer(text, UnitId::new));
    var superiors = names.refer(fields.texts("reports-to"), PostId::new);
    var purpose = words(fields, "purpose");
    var seats = fields.whole("seats", 0, 10_000).orElse(1);
    var holders = names.refer(fields.texts("holders"), PersonRef::new);
    var grants = authorities.granted(fields.texts("grants"));
    var weights = weights(fields);
    var metrics =
        weights.isPresent()
            ? List.copyOf(weights.get().keySet())
            : names.refer(fields.texts("metrics"), MetricId::new);
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
            skills,
            stated(weights.orElse(Map.of()))));
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
    var needs = authorities.list(fields.texts("needs"));
    var approval = fields.text("approval").flatMap(authorities::one);
    var profile = profile(fields);
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
            approval,
            profile));
  }

  private DutyProfile profile(Fields fields) {
    return new DutyProfile(
        fields.choices("covers", List.of(CanonicalDuty.values()), CanonicalDuty::code),
        fields.flag("critical"),
        fields.whole("least-people", 1, DutyProfile.MOST_PEOPLE).orElse(1),
        skills(fields),
        names.refer(fields.texts("depends-on"), DutyId::new),
        names.refer(fields.texts("moves"), MetricId::new));
  }

  Optional<Person> person(Fields fields) {
    var id = names.declare(fields, PersonRef::new);
    var hours = fields.number("hours", 0, 168);
    var skills = skills(fields);
    fields.refuseOthers();
    return id.map(each -> new Person(each, hours, skills));
  }

  private Map<SkillId, Integer> skills(Fields fields) {
    return fields
        .inner("skills")
        .map(inner -> stated(levels(inner, SkillId::new, 1, 5)))
        .orElse(Map.of());
  }

  /// Outcome metrics written as a mapping, each with its weight or nothing; empty when they are
  /// written as a list.
  private Optional<Map<MetricId, OptionalInt>> weights(Fields fields) {
    return fields.isMapping("metrics")
        ? fields.inner("metrics").map(inner -> levels(inner, MetricId::new, 0, 100))
        : Optional.empty();
  }

  private <T extends CharterId> Map<T, OptionalInt> levels(
      Fields inner, Function<String, T> type, int least, int most) {
    var levels = new LinkedHashMap<T, OptionalInt>();
    for (var name : inner.names()) {
      var level = inner.whole(name.value(), least, most);
      names.refer(name, type).ifPresent(id -> levels.put(id, level));
    }
    return levels;
  }

  private static <T> Map<T, Integer> stated(Map<T, OptionalInt> levels) {
    var stated = new LinkedHashMap<T, Integer>();
    levels.forEach((id, level) -> level.ifPresent(value -> stated.put(id, value)));
    return stated;
  }

  private static String words(Fields fields, String key) {
    return fields.text(key).map(Text::value).orElse("");
  }
}
