package org.banyan.organisation.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.banyan.organisation.origin.Imported;
import org.banyan.organisation.origin.KubernetesSigs;
import org.banyan.organisation.review.Review;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Position;
import org.banyan.organisation.yaml.Problem;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.organisation.yaml.Problems;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.organisation.yaml.SourceText.Opened;

/// Checks an organisation file, or every one in a folder; a broken file is reported and the others
/// are checked all the same.
public final class CharterCheck {

  private final List<Checked> organisations = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, List<String>> brokenFiles = new HashMap<>();

  private CharterCheck() {}

  public static CheckReport of(Path path, Origin origin) {
    var check = new CharterCheck();
    switch (origin) {
      case BANYAN -> check.eachIn(path, check::charter);
      case KUBERNETES -> check.open(sigsFile(path), check::kubernetes);
      case RUST_TEAM, OPENEULER, CSV -> check.report(path, Kind.UNSUPPORTED_ORIGIN, origin.code());
    }
    return new CheckReport(origin, check.organisations, check.problems, check.brokenFiles);
  }

  private void eachIn(Path path, Consumer<SourceText> reader) {
    try (var files = Files.walk(path)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> file.equals(path) || isYaml(file))
          .sorted()
          .forEach(file -> open(file, reader));
    } catch (IOException | UncheckedIOException broken) {
      report(path, Kind.UNREADABLE, broken.getClass().getSimpleName());
    }
    if (organisations.isEmpty() && problems.isEmpty()) {
      report(path, Kind.UNREADABLE, "*.yaml");
    }
  }

  private void open(Path file, Consumer<SourceText> reader) {
    switch (SourceText.open(file, file.toString())) {
      case Opened.Open(var source) -> reader.accept(source);
      case Opened.Shut(var problem) -> problems.add(problem);
    }
  }

  private void charter(SourceText source) {
    switch (CharterReader.read(source)) {
      case Reading.Read(var charter, var positions) ->
          organisations.add(
              new Checked(
                  source.file(), source.lines(), charter, positions, Review.of(charter), Map.of()));
      case Reading.Broken(var found) -> broken(source, found);
    }
  }

  private void kubernetes(SourceText source) {
    var found = new Problems(source.file());
    var imported = KubernetesSigs.read(source, found);
    imported.ifPresent(organisation -> organisations.add(checked(source, organisation)));
    broken(source, found.list());
  }

  private static Checked checked(SourceText source, Imported imported) {
    return new Checked(
        source.file(),
        source.lines(),
        imported.charter(),
        imported.positions(),
        Review.of(imported.charter(), imported.evidence()),
        imported.facts());
  }

  private void broken(SourceText source, List<Problem> found) {
    problems.addAll(found);
    if (!found.isEmpty()) {
      brokenFiles.put(source.file(), source.lines());
    }
  }

  private void report(Path path, Kind kind, String argument) {
    problems.add(new Problem(path.toString(), Position.START, kind, List.of(argument)));
  }

  private static Path sigsFile(Path path) {
    return Files.isDirectory(path) ? path.resolve(KubernetesSigs.FILE) : path;
  }

  private static boolean isYaml(Path file) {
    var name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
