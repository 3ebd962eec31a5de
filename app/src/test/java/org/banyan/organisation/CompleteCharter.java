package org.banyan.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.organisation.charter.CanonicalDuty;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.TeamModule;
import org.banyan.organisation.yaml.CharterReader;

/// A charter of a head, four leads and eight operators that says something about everything a check
/// can ask of it, and passes every check. Changed part by part to plant a defect.
public final class CompleteCharter {

  static final List<String> MODULES = List.of("content", "members", "interaction", "data");

  private final Map<String, Object> root = new LinkedHashMap<>();

  public CompleteCharter() {
    root.put("format", CharterReader.FORMAT);
    root.put("title", "Complete");
    root.put("modules", list(part("team", Map.of())));
    root.put("units", list(part("ops", Map.of("module", "team", "lead", "head"))));
    root.put("posts", list());
    root.put("duties", list());
    root.put("people", list());
    root.put("metrics", list(part("metric-team", Map.of())));
    root.put("skills", list(part("skill-team", Map.of())));
    root.put("goals", list(part("far", Map.of("horizon", "long", "owner", "head"))));
    addHead();
    MODULES.forEach(this::addModule);
    addPayout();
    root.put("training", list(training("skill-team", 3)));
    root.put(
        "separations",
        list(part("books", Map.of("authorities", List.of("audit.read", "data.export")))));
    root.put("exclusive", list("data.export", "platform:pay"));
    root.put("limits", new LinkedHashMap<String, Object>());
  }

  public Charter charter() {
    return CharterSamples.charter(root);
  }

  /// A part by the list it stands in and its id.
  public Map<String, Object> at(String list, String id) {
    return CharterSamples.maps(root, list).stream()
        .filter(part -> id.equals(part.get("id")))
        .findFirst()
        .orElseThrow();
  }

  public CompleteCharter set(String list, String id, String key, Object value) {
    at(list, id).put(key, value);
    return this;
  }

  public CompleteCharter drop(String list, String id, String key) {
    at(list, id).remove(key);
    return this;
  }

  public CompleteCharter limit(String key, int value) {
    var limits = new LinkedHashMap<String, Object>();
    limits.put(key, value);
    root.put("limits", limits);
    return this;
  }

  /// Grants an authority to a post, which its unit and the one above it may give.
  public CompleteCharter grant(String post, String authority) {
    append("posts", post, "grants", authority);
    var unit = String.valueOf(at("posts", post).get("unit"));
    append("units", unit, "authorities", authority);
    return unit.equals("ops") ? this : append("units", "ops", "authorities", authority);
  }

  public CompleteCharter append(String list, String id, String key, Object value) {
    var all = new ArrayList<Object>((List<?>) at(list, id).getOrDefault(key, List.of()));
    if (!all.contains(value)) {
      all.add(value);
    }
    return set(list, id, key, all);
  }

  public CompleteCharter addPost(
      String id, String unit, String superior, Map<String, Object> more) {
    var post = part(id, Map.of("unit", unit, "reports-to", superior, "purpose", "Purpose"));
    post.putAll(more);
    CharterSamples.maps(root, "posts").add(post);
    return this;
  }

  public CompleteCharter addPerson(String id, Map<String, Object> skills) {
    var person = new LinkedHashMap<String, Object>();
    person.put("id", id);
    person.put("skills", skills);
    CharterSamples.maps(root, "people").add(person);
    return this;
  }

  public CompleteCharter add(String list, String id, Map<String, Object> more) {
    CharterSamples.maps(root, list).add(part(id, more));
    return this;
  }

  /// A line of the training plan for everybody below the level.
  public CompleteCharter train(String skill, int level) {
    CharterSamples.maps(root, "training").add(training(skill, level));
    return this;
  }

  private static Map<String, Object> training(String skill, int level) {
    return part(
        "training-" + skill + level,
        Map.of("skill", skill, "level", level, "owner", "head", "due", "2099-12-31"));
  }

  private void addHead() {
    addPerson("p-head", Map.of("skill-team", 4));
    addPost(
        "head", "ops", "head", Map.of("holders", list("p-head"), "metrics", list("metric-team")));
    drop("posts", "head", "reports-to");
    addDuty("direct", "team", "head", "head", 25, List.of("audit.read"));
    set("duties", "direct", "approval", "audit.read")
        .set("duties", "direct", "moves", "metric-team");
    grant("head", "audit.read").grant("head", "platform:pay");
  }

  private void addModule(String module) {
    var canonical =
        CanonicalDuty.of(TeamModule.Kind.valueOf(module.toUpperCase(java.util.Locale.ROOT)));
    add("modules", module, Map.of("kind", module));
    add(
        "units",
        "unit-" + module,
        Map.of("parent", "ops", "module", module, "lead", "lead-" + module));
    add("metrics", "metric-" + module, Map.of());
    add("skills", "skill-" + module, Map.of());
    for (var person : List.of("lead-", "one-", "two-")) {
      addPerson("p-" + person + module, Map.of("skill-" + module, 4));
    }
    var weights = Map.of("metric-" + module, 100);
    addPost(
        "lead-" + module,
        "unit-" + module,
        "head",
        Map.of("holders", list("p-lead-" + module), "metrics", weights));
    addPost(
        "op-" + module,
        "unit-" + module,
        "lead-" + module,
        Map.of(
            "seats", 2, "holders", list("p-one-" + module, "p-two-" + module), "metrics", weights));
    set("posts", "op-" + module, "skills", Map.of("skill-" + module, 3));
    addDuty(
        "plan-" + module, module, "lead-" + module, "lead-" + module, 25, List.of("content.draft"));
    set("duties", "plan-" + module, "approval", "content.approve");
    set("duties", "plan-" + module, "consulted", list("head"));
    for (var number = 0; number < canonical.size(); number++) {
      addCanonical(module, number, canonical.get(number), 50.0 / canonical.size());
    }
    grant("lead-" + module, "content.draft").grant("lead-" + module, "content.approve");
    grant("op-" + module, "content.draft");
    add(
        "goals",
        "near-" + module,
        Map.of(
            "parent",
            "far",
            "owner",
            "lead-" + module,
            "metric",
            "metric-" + module,
            "baseline",
            1,
            "target",
            2));
  }

  private void addCanonical(String module, int number, CanonicalDuty covers, double hours) {
    var id = module + "-" + number;
    addDuty(id, module, "lead-" + module, "op-" + module, hours, List.of("content.draft"));
    set("duties", id, "covers", covers.code())
        .set("duties", id, "skills", Map.of("skill-" + module, 3));
    set("duties", id, "critical", number == 0);
  }

  private void addPayout() {
    addDuty("invoice", "team", "lead-data", "lead-data", 1, List.of("data.export"));
    addDuty("payout", "team", "head", "head", 1, List.of("platform:pay"));
    grant("lead-data", "data.export");
    set("duties", "payout", "depends-on", "invoice").set("duties", "payout", "least-people", 2);
  }

  private void addDuty(
      String id,
      String module,
      String accountable,
      String responsible,
      double hours,
      List<String> needs) {
    add(
        "duties",
        id,
        Map.of(
            "module", module, "accountable", list(accountable), "responsible", list(responsible)));
    set("duties", id, "hours", hours).set("duties", id, "needs", needs);
    set("duties", id, "moves", "metric-" + module);
  }

  private static Map<String, Object> part(String id, Map<String, ?> more) {
    var part = new LinkedHashMap<String, Object>();
    part.put("id", id);
    part.put("title", "Title of " + id);
    part.putAll(more);
    return part;
  }

  private static List<Object> list(Object... all) {
    return new ArrayList<>(Arrays.asList(all));
  }
}
