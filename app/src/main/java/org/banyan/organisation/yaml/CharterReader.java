package org.banyan.organisation.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.yaml.Problem.Kind;

/// Reads a charter that somebody wrote as YAML; finds all mistakes at once.
public final class CharterReader {

  public static final String FORMAT = "banyan-charter/1";

  private final Problems problems;
  private final Names names;
  private final PartReader parts;
  private final CustomsReader customs;
  private final RulesReader rules;

  private CharterReader(Problems problems) {
    this.problems = problems;
    this.names = new Names(problems);
    var authorities = new AuthorityReader(problems, names);
    this.parts = new PartReader(names, authorities);
    this.customs = new CustomsReader(names);
    this.rules = new RulesReader(problems, names, authorities);
  }

  public static Reading read(SourceText source) {
    var problems = new Problems(source.file());
    if (source.text().isBlank()) {
      problems.add(Position.START, Kind.EMPTY_FILE);
      return new Reading.Broken(problems.list());
    }
    return read(YamlTree.root(source, problems), problems);
  }

  /// Reads a charter that was put into words by ourselves and kept; before they were JSON, such
  /// words were YAML.
  public static Reading kept(SourceText source) {
    if (!source.text().startsWith("{")) {
      return read(source);
    }
    var problems = new Problems(source.file());
    return read(Fields.of(JsonTree.of(source.text()), problems), problems);
  }

  private static Reading read(Optional<Fields> root, Problems problems) {
    return root.flatMap(fields -> new CharterReader(problems).charter(fields))
        .orElseGet(() -> new Reading.Broken(problems.list()));
  }

  private Optional<Reading> charter(Fields root) {
    if (!isCharter(root)) {
      return Optional.empty();
    }
    var title = root.required("title");
    var purpose = root.text("purpose").map(Text::value).orElse("");
    var hours = root.number("full-time-hours", 1, 168).orElse(Charter.USUAL_HOURS);
    var modules = each(root, "modules", parts::module);
    var units = each(root, "units", parts::unit);
    var posts = each(root, "posts", parts::post);
    var duties = each(root, "duties", parts::duty);
    var people = each(root, "people", parts::person);
    var metrics = each(root, "metrics", customs::metric);
    var skills = each(root, "skills", customs::skill);
    var communication = each(root, "communication", customs::line);
    var values = each(root, "values", customs::value);
    var goals = each(root, "goals", rules::goal);
    var training = each(root, "training", rules::training);
    var held = rules.rules(root);
    if (!isSound(root) || title.isEmpty()) {
      return Optional.empty();
    }
    var charter =
        new Charter(
            title.get().value(),
            purpose,
            hours,
            modules,
            units,
            posts,
            duties,
            people,
            metrics,
            skills,
            communication,
            values,
            goals,
            training,
            held);
    return Optional.of(new Reading.Read(charter, names.positions()));
  }

  private boolean isSound(Fields root) {
    root.refuseOthers();
    names.settle();
    return problems.isEmpty();
  }

  private boolean isCharter(Fields root) {
    var format = root.required("format");
    if (format.isEmpty()) {
      return false;
    }
    if (!format.get().value().equals(FORMAT)) {
      problems.add(format.get().at(), Kind.NOT_A_CHARTER, format.get().value(), FORMAT);
      return false;
    }
    return true;
  }

  private static <T> List<T> each(Fields root, String key, Function<Fields, Optional<T>> part) {
    var list = new ArrayList<T>();
    root.list(key).forEach(fields -> part.apply(fields).ifPresent(list::add));
    return list;
  }
}
