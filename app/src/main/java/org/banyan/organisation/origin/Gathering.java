package org.banyan.organisation.origin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.review.Evidence;
import org.banyan.organisation.yaml.Fields;
import org.banyan.organisation.yaml.Parsed;
import org.banyan.organisation.yaml.Place;
import org.banyan.organisation.yaml.Position;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.organisation.yaml.Problems;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.organisation.yaml.TomlTree;
import org.banyan.organisation.yaml.YamlTree;

/// The reading of one organisation out of its files: opens them, and keeps what is wrong with them,
/// what is left out of them, and their text for showing. A file that cannot be read is passed over.
final class Gathering {

  private static final long LARGEST_OF_ALL = 16L << 20;
  private static final long LARGEST_TREE = 8L << 20;

  private final SourceFolder folder;
  private final Recollection recollection;
  private final Problems problems;
  private final Map<String, SourceText> texts = new LinkedHashMap<>();
  private final Map<Left, List<Place>> remarks = new LinkedHashMap<>();
  private long allowed = LARGEST_OF_ALL;
  private int files;

  /// What a remark is about.
  private record Left(Reason reason, String what) {}

  Gathering(SourceFolder folder) {
    this.folder = folder;
    this.recollection = folder.recollection();
    this.problems = new Problems(folder.name());
    folder.problems().forEach(problems::add);
  }

  SourceFolder folder() {
    return folder;
  }

  Problems problems() {
    return problems;
  }

  Optional<Source> yaml(SourceFile file) {
    return tree(file, YamlTree::parsed);
  }

  Optional<Source> toml(SourceFile file) {
    return tree(file, TomlTree::parsed);
  }

  /// The bytes of a file, unless all files so far are larger than anybody’s organisation.
  Optional<byte[]> bytes(SourceFile file) {
    return bytes(file, LARGEST_OF_ALL);
  }

  private Optional<byte[]> bytes(SourceFile file, long largest) {
    var at = new Place(file.name(), Position.START);
    try {
      if (file.size() > Math.min(allowed, largest)) {
        var passed = file.size() > largest ? largest : LARGEST_OF_ALL;
        problems.add(at, Kind.TOO_LARGE, Long.toString(passed >> 20));
        return Optional.empty();
      }
      var bytes = file.bytes();
      allowed -= bytes.length;
      files++;
      return Optional.of(bytes);
    } catch (IOException broken) {
      problems.add(at, Kind.UNREADABLE, broken.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /// The text of a file, kept for showing.
  private Optional<SourceText> text(SourceFile file) {
    return bytes(file, LARGEST_TREE).flatMap(bytes -> opened(bytes, file.name()));
  }

  /// Keeps a text for showing that was read otherwise.
  void show(SourceText text) {
    texts.put(text.file(), text);
  }

  void remark(Reason reason, String what, Place place) {
    remarks.computeIfAbsent(new Left(reason, what), _ -> new ArrayList<>()).add(place);
  }

  /// Everything in a mapping that nobody asked for is left out, for the reason known for it.
  void leaveRest(Source source, Fields fields, String path, Map<String, Reason> reasons) {
    for (var name : fields.unasked()) {
      var what = path.isEmpty() ? name.value() : path + "." + name.value();
      var reason = reasons.getOrDefault(what, Reason.UNKNOWN_FIELD);
      remark(reason, what, source.mention(name).place());
    }
  }

  Imported imported(CharterDraft draft, Evidence evidence, Map<String, Object> facts) {
    var charter = draft.charter();
    return new Imported(
        folder.name(),
        charter,
        draft.places(),
        evidence,
        facts,
        Optional.of(mapping(charter)),
        problems.list(),
        texts);
  }

  /// Nothing of what was looked for is there.
  Imported nothing(String lookedFor) {
    if (problems.isEmpty()) {
      problems.add(Position.START, Kind.NOTHING_OF_THE_KIND, lookedFor);
    }
    return Imported.nothing(folder.name(), problems.list(), texts);
  }

  private Mapping mapping(Charter charter) {
    var list =
        remarks.entrySet().stream()
            .map(each -> new Remark(each.getKey().reason(), each.getKey().what(), each.getValue()))
            .sorted(Comparator.comparing(Remark::reason).thenComparing(Remark::what))
            .toList();
    return Mapping.of(files, charter, list);
  }

  private Optional<Source> tree(SourceFile file, Function<SourceText, Parsed> parser) {
    var into = problems.in(file.name());
    var same = recollection.same(file);
    var parsed = same.or(() -> text(file).map(parser));
    parsed.ifPresent(each -> recollection.keep(file, each));
    return parsed
        .flatMap(each -> each.fields(into))
        .or(() -> recollection.lastWhole(file).flatMap(each -> each.again(into)))
        .map(root -> new Source(file.name(), root));
  }

  private Optional<SourceText> opened(byte[] bytes, String name) {
    return switch (SourceText.of(bytes, name)) {
      case SourceText.Opened.Open(var text) -> {
        texts.put(name, text);
        yield Optional.of(text);
      }
      case SourceText.Opened.Shut(var problem) -> {
        problems.add(problem);
        yield Optional.empty();
      }
    };
  }
}
