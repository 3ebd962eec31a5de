package org.banyan.organisation.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.banyan.organisation.origin.FolderOnDisk;
import org.banyan.organisation.origin.Imported;
import org.banyan.organisation.origin.KubernetesCommunity;
import org.banyan.organisation.origin.OneFile;
import org.banyan.organisation.origin.OpenEulerSigs;
import org.banyan.organisation.origin.RustTeams;
import org.banyan.organisation.origin.SourceFile;
import org.banyan.organisation.origin.SourceFolder;
import org.banyan.organisation.origin.TableOfPosts;
import org.banyan.organisation.review.Review;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Places;
import org.banyan.organisation.yaml.Position;
import org.banyan.organisation.yaml.Problem;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.organisation.yaml.SourceText.Opened;

/// Checks an organisation file, or all that a folder holds; what is broken is reported and the rest
/// is checked all the same.
public final class CharterCheck {

  private final List<Checked> organisations = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, SourceText> texts = new HashMap<>();

  private CharterCheck() {}

  public static CheckReport of(Path path, Origin origin) {
    return of(FolderOnDisk.of(path), origin);
  }

  /// The same of files wherever they are kept.
  public static CheckReport of(SourceFolder folder, Origin origin) {
    var check = new CharterCheck();
    switch (origin) {
      case BANYAN -> check.each(folder, origin, check::charter);
      case KUBERNETES -> check.imported(folder, KubernetesCommunity::read);
      case RUST_TEAM -> check.imported(folder, RustTeams::read);
      case OPENEULER -> check.imported(folder, OpenEulerSigs::read);
      case CSV ->
          check.each(folder, origin, file -> check.imported(new OneFile(file), TableOfPosts::read));
    }
    return new CheckReport(origin, check.organisations, check.problems, check.texts);
  }

  private void each(SourceFolder folder, Origin origin, Consumer<SourceFile> reader) {
    problems.addAll(folder.problems());
    folder.select(origin::reads).forEach(reader);
    if (organisations.isEmpty() && problems.isEmpty()) {
      problems.add(
          new Problem(
              folder.name(),
              Position.START,
              Kind.NOTHING_OF_THE_KIND,
              List.of(origin.lookedFor())));
    }
  }

  private void charter(SourceFile file) {
    switch (file.open()) {
      case Opened.Open(var source) -> charter(source);
      case Opened.Shut(var problem) -> problems.add(problem);
    }
  }

  private void charter(SourceText source) {
    texts.put(source.file(), source);
    switch (CharterReader.read(source)) {
      case Reading.Read(var charter, var positions) ->
          organisations.add(
              new Checked(
                  source.file(),
                  charter,
                  Places.in(source.file(), positions),
                  Review.of(charter),
                  Map.of(),
                  Optional.empty()));
      case Reading.Broken(var found) -> problems.addAll(found);
    }
  }

  private void imported(SourceFolder folder, Function<SourceFolder, Imported> reader) {
    var imported = reader.apply(folder);
    problems.addAll(imported.problems());
    texts.putAll(imported.texts());
    if (imported.isRead()) {
      organisations.add(
          new Checked(
              imported.name(),
              imported.charter(),
              imported.places(),
              Review.of(imported.charter(), imported.evidence()),
              imported.facts(),
              imported.mapping()));
    }
  }
}
