package org.banyan.organisation.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.SkillId;
import org.banyan.organisation.charter.CommunicationLine;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.OutcomeMetric;
import org.banyan.organisation.charter.Person;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.charter.Unit;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import tools.jackson.databind.json.JsonMapper;

/// Writes a charter as YAML that reads back as the same charter.
public final class CharterWriter {

  private static final DumpSettings STYLE =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setIndent(2)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setWidth(100)
          .setDereferenceAliases(true)
          .build();

  private CharterWriter() {}

  public static String write(Charter charter) {
    return dump(tree(charter));
  }

  /// The charter for keeping: as JSON, which takes a twentieth of the time of YAML.
  public static String kept(Charter charter) {
    return JsonMapper.shared().writeValueAsString(tree(charter));
  }

  /// Any tree of maps, lists and scalars in the same hand.
  public static String dump(Object tree) {
    return new Dump(STYLE).dumpToString(tree);
  }

  /// The charter as maps, lists and scalars, by the keys of the format.
  public static Map<String, Object> tree(Charter charter) {
    var root = new LinkedHashMap<String, Object>();
    root.put("format", CharterReader.FORMAT);
    root.put("title", charter.title());
    put(root, "purpose", charter.purpose());
    root.put("full-time-hours", number(charter.fullTimeHours()));
    put(root, "modules", charter.modules(), CharterWriter::module);
    put(root, "units", charter.units(), CharterWriter::unit);
    put(root, "posts", charter.posts(), CharterWriter::post);
    put(root, "duties", charter.duties(), CharterWriter::duty);
    put(root, "people", charter.people(), CharterWriter::person);
    put(root, "metrics", charter.metrics(), CharterWriter::metric);
    put(root, "skills", charter.skills(), skill -> part(skill.id(), skill.title()));
    put(root, "communication", charter.communication(), CharterWriter::line);
    put(
        root,
        "values",
        charter.values(),
        value -> put(part(value.id(), value.title()), "meaning", value.meaning()));
    put(root, "goals", charter.goals(), RulesWriter::goal);
    put(root, "training", charter.training(), RulesWriter::training);
    put(root, "separations", charter.rules().separations(), RulesWriter::separation);
    put(root, "exclusive", codes(charter.rules().exclusive()));
    put(root, "limits", RulesWriter.limits(charter.rules().limits()));
    put(root, "adoption", RulesWriter.adoption(charter.rules().adoption()));
    return root;
  }

  private static Map<String, Object> module(TeamModule module) {
    var part = part(module.id(), module.title());
    part.put("kind", module.kind().code());
    put(part, "purpose", module.purpose());
    return put(part, "strategy", module.strategy());
  }

  private static Map<String, Object> unit(Unit unit) {
    var part = part(unit.id(), unit.title());
    put(part, "parent", one(unit.parent()));
    put(part, "module", one(unit.module()));
    put(part, "lead", one(unit.lead()));
    put(part, "purpose", unit.purpose());
    return put(part, "authorities", codes(unit.authorities()));
  }

  private static Map<String, Object> post(Post post) {
    var part = part(post.id(), post.title());
    part.put("unit", post.unit().value());
    put(part, "reports-to", ids(post.superiors()));
    put(part, "purpose", post.purpose());
    part.put("seats", post.seats());
    put(part, "holders", ids(post.holders()));
    put(part, "grants", codes(post.grants()));
    put(part, "metrics", metrics(post));
    return put(part, "skills", levels(post.skills()));
  }

  private static Map<String, Object> duty(Duty duty) {
    var part = part(duty.id(), duty.title());
    part.put("module", duty.module().value());
    put(part, "work", duty.work());
    putHours(part, duty.hours());
    put(part, "accountable", ids(duty.accountable()));
    put(part, "responsible", ids(duty.responsible()));
    put(part, "consulted", ids(duty.consulted()));
    put(part, "informed", ids(duty.informed()));
    put(part, "needs", codes(duty.needs()));
    put(part, "approval", duty.approval().map(Authority::code).orElse(""));
    return RulesWriter.profile(part, duty.profile());
  }

  private static Object metrics(Post post) {
    if (post.weights().isEmpty()) {
      return ids(post.metrics());
    }
    var weights = new LinkedHashMap<String, @Nullable Integer>();
    post.metrics().forEach(metric -> weights.put(metric.value(), post.weights().get(metric)));
    return weights;
  }

  private static Map<String, Object> person(Person person) {
    var part = new LinkedHashMap<String, Object>();
    part.put("id", person.id().value());
    putHours(part, person.hours());
    return put(part, "skills", levels(person.skills()));
  }

  private static Map<String, Object> metric(OutcomeMetric metric) {
    var part = part(metric.id(), metric.title());
    put(part, "unit", metric.unit());
    return put(part, "desired", metric.desired().code());
  }

  private static Map<String, Object> line(CommunicationLine line) {
    var part = part(line.id(), line.title());
    part.put("from", line.from().value());
    put(part, "to", ids(line.to()));
    part.put("medium", line.medium().code());
    put(part, "cadence", line.cadence());
    return put(part, "feedback", line.feedback());
  }

  static Map<String, Object> part(CharterId id, String title) {
    var part = new LinkedHashMap<String, Object>();
    part.put("id", id.value());
    part.put("title", title);
    return part;
  }

  private static <T> void put(
      Map<String, Object> part, String key, List<T> list, Function<T, Map<String, Object>> write) {
    put(part, key, list.stream().map(write).toList());
  }

  static Map<String, Object> put(Map<String, Object> part, String key, Object value) {
    var nothing =
        switch (value) {
          case String text -> text.isEmpty();
          case List<?> list -> list.isEmpty();
          case Map<?, ?> map -> map.isEmpty();
          default -> false;
        };
    if (!nothing) {
      part.put(key, value);
    }
    return part;
  }

  private static void putHours(Map<String, Object> part, OptionalDouble hours) {
    hours.ifPresent(value -> part.put("hours", number(value)));
  }

  static Object number(double value) {
    var whole = Math.rint(value) == value && Math.abs(value) < Integer.MAX_VALUE;
    return whole ? (Object) (int) value : (Object) value;
  }

  static String one(Optional<? extends CharterId> id) {
    return id.map(CharterId::value).orElse("");
  }

  static List<String> ids(List<? extends CharterId> ids) {
    return ids.stream().map(CharterId::value).toList();
  }

  static List<String> codes(List<Authority> authorities) {
    return authorities.stream().map(Authority::code).toList();
  }

  static Map<String, Object> levels(Map<SkillId, Integer> skills) {
    var levels = new LinkedHashMap<String, Object>();
    skills.forEach((skill, level) -> levels.put(skill.value(), level));
    return levels;
  }
}
