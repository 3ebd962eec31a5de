package org.banyan.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.banyan.organisation.change.Changes;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.Replay;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/// Charters for tests, as the trees of their YAML: sound ones of any size to plant defects in.
public final class CharterSamples {

  private static final List<String> AWKWARD =
      List.of(
          "内容策划",
          "a: b",
          "# no comment",
          "- dash",
          "true",
          "1.0",
          "null",
          "it \"quotes\" it",
          "多行\n文字",
          "emoji 🌳",
          "全角：冒号",
          "'single'",
          "*star",
          "@at",
          "100%",
          "~",
          "[x]",
          "{y}");

  private CharterSamples() {}

  /// A charter every check passes: a head and `staff` posts with three duties each.
  public static Map<String, Object> sound(Random random, int staff) {
    var posts = new ArrayList<Object>();
    var duties = new ArrayList<Object>();
    posts.add(post(0, "unit"));
    addDuties(duties, 0, random);
    for (var number = 1; number <= staff; number++) {
      var post = post(number, "unit");
      post.put("reports-to", "post-" + random.nextInt(number));
      posts.add(post);
      addDuties(duties, number, random);
    }
    var root = new LinkedHashMap<String, Object>();
    root.put("format", CharterReader.FORMAT);
    root.put("title", "Sound");
    root.put("modules", list(part("module", "Module")));
    var unit = part("unit", "Unit");
    unit.put("lead", "post-0");
    root.put("units", list(unit, part("other-unit", "Other unit")));
    root.put("posts", posts);
    root.put("duties", duties);
    root.put("metrics", list(part("metric", "Metric")));
    root.put(
        "limits",
        Map.of("least-reports", 0, "most-reports", 9_999, "least-unit", 0, "most-unit", 9_999));
    return root;
  }

  /// A charter full of texts that YAML would like to take for something else.
  public static Map<String, Object> awkward(Random random) {
    var root = sound(random, 1 + random.nextInt(6));
    root.put("title", text(random));
    root.put("purpose", text(random));
    root.put("full-time-hours", 35.5);
    var value = part("value", text(random));
    value.put("meaning", text(random));
    root.put("values", list(value));
    for (var post : maps(root, "posts")) {
      post.put("title", text(random));
      post.put("purpose", text(random));
    }
    for (var duty : maps(root, "duties")) {
      duty.put("work", text(random));
      duty.put("needs", List.of("content.draft", "platform:" + text(random).replace('\n', ' ')));
    }
    addRules(root, random);
    return root;
  }

  private static void addRules(Map<String, Object> root, Random random) {
    root.put("skills", list(part("skill", text(random)), part("other-skill", text(random))));
    var far = part("far", text(random));
    far.put("horizon", "long");
    var near = part("near", text(random));
    near.putAll(Map.of("parent", "far", "owner", "post-0", "metric", "metric"));
    near.putAll(Map.of("baseline", -1.5, "target", random.nextInt(100), "due", "2026-12-31"));
    root.put("goals", list(far, near));
    var training = part("training", text(random));
    training.putAll(Map.of("skill", "skill", "level", 1 + random.nextInt(5)));
    training.putAll(Map.of("people", List.of("person-0"), "owner", "post-0", "due", "2027-02-28"));
    root.put(
        "training", list(training, Map.of("id", "t", "title", "T", "skill", "skill", "level", 2)));
    var apart = part("apart", text(random));
    apart.put("authorities", List.of("content.draft", "content.approve", "platform:x"));
    apart.put("threshold", 2 + random.nextInt(2));
    root.put("separations", list(apart));
    root.put("exclusive", list("content.publish"));
    root.put("limits", Map.of("least-reports", 1, "most-unit", 9 + random.nextInt(9)));
    maps(root, "units").getFirst().put("authorities", List.of("content.draft", "content.approve"));
    var weights = new LinkedHashMap<String, Object>();
    weights.put("metric", random.nextBoolean() ? 100 : null);
    post(root, 0).put("metrics", weights);
    var duty = duty(root, 0, 0);
    duty.put("covers", List.of("topic-choice", "content-editing"));
    duty.put("critical", random.nextBoolean());
    duty.put("least-people", 1 + random.nextInt(3));
    duty.put("skills", Map.of("skill", 1 + random.nextInt(5)));
    duty.put("depends-on", "duty-0-1");
    duty.put("moves", "metric");
  }

  public static String text(Map<String, Object> root) {
    var settings = DumpSettings.builder().setDereferenceAliases(true).build();
    return new Dump(settings).dumpToString(root);
  }

  public static Charter charter(Map<String, Object> root) {
    return charter(text(root));
  }

  public static Charter charter(String text) {
    return switch (CharterReader.read(new SourceText("sample.yaml", text))) {
      case Reading.Read(var charter, _) -> charter;
      case Reading.Broken(var problems) -> throw new IllegalArgumentException(problems.toString());
    };
  }

  /// A charter after changes that can be made to it.
  public static Charter after(Charter charter, CharterChange... changes) {
    return after(charter, List.of(changes));
  }

  public static Charter after(Charter charter, List<CharterChange> changes) {
    return switch (Changes.replay(charter, changes, Set.of())) {
      case Replay.Made(var after) -> after;
      case Replay.Refused refused -> throw new IllegalArgumentException(refused.toString());
    };
  }

  public static Map<String, Object> post(Map<String, Object> root, int number) {
    return maps(root, "posts").get(number);
  }

  /// One of the three duties of a post.
  public static Map<String, Object> duty(Map<String, Object> root, int post, int number) {
    return maps(root, "duties").get(3 * post + number);
  }

  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> maps(Map<String, Object> root, String key) {
    return (List<Map<String, Object>>) root.getOrDefault(key, List.of());
  }

  private static Map<String, Object> post(int number, String unit) {
    var post = part("post-" + number, "Post " + number);
    post.put("unit", unit);
    post.put("purpose", "Purpose " + number);
    post.put("seats", 1);
    post.put("holders", list("person-" + number));
    post.put("grants", list("content.draft", "content.approve"));
    post.put("metrics", list("metric"));
    return post;
  }

  private static void addDuties(List<Object> duties, int post, Random random) {
    for (var number = 0; number < 3; number++) {
      var duty = part("duty-" + post + "-" + number, "Duty " + post + "." + number);
      duty.put("module", "module");
      duty.put("hours", 5 + random.nextInt(6));
      duty.put("accountable", list("post-" + post));
      duty.put("responsible", list("post-" + post));
      duty.put("needs", list("content.draft"));
      if (number == 2) {
        duty.put("approval", "content.approve");
      }
      duties.add(duty);
    }
  }

  private static Map<String, Object> part(String id, String title) {
    var part = new LinkedHashMap<String, Object>();
    part.put("id", id);
    part.put("title", title);
    return part;
  }

  private static List<Object> list(Object... all) {
    return new ArrayList<>(List.of(all));
  }

  private static String text(Random random) {
    return AWKWARD.get(random.nextInt(AWKWARD.size()));
  }
}
