package org.banyan.organisation.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.web.MistakesView.Mistake;
import org.banyan.organisation.workbook.WorkbookReader;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Position;
import org.banyan.organisation.yaml.Problem;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.organisation.yaml.SourceText.Opened;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;
import org.banyan.platform.sheet.grid.Grids;
import org.banyan.platform.sheet.grid.UnreadableGrid;
import org.springframework.web.multipart.MultipartFile;

/// Reads a charter that somebody brings: YAML or JSON as text or file, or a workbook. A plain list
/// of people and posts says nothing of most of a charter, so that a draft may begin with it but
/// none is overwritten by it.
final class Bringing {

  private static final String PASTED = "charter.yaml";

  private final Words words;
  private final Frame frame;
  private final boolean begins;

  private Bringing(Frame frame, boolean begins) {
    this.frame = frame;
    this.words = Words.of(frame.language());
    this.begins = begins;
  }

  /// For a draft that is yet to begin.
  static Bringing beginning(Frame frame) {
    return new Bringing(frame, true);
  }

  /// For a draft that is there.
  static Bringing into(Frame frame) {
    return new Bringing(frame, false);
  }

  /// What became of reading it.
  sealed interface Brought {}

  /// A charter, with what of the file was left aside.
  record Ready(Charter charter, String file, String aside) implements Brought {}

  /// No charter, because of these mistakes in the text.
  record Unreadable(String file, String text, List<Mistake> mistakes) implements Brought {}

  /// Nothing was brought.
  record Nothing() implements Brought {}

  /// A file counts before text.
  Brought read(Optional<MultipartFile> file, String text) throws IOException {
    var given = file.filter(each -> !each.isEmpty());
    if (given.isPresent()) {
      var name = Optional.ofNullable(given.get().getOriginalFilename()).filter(s -> !s.isBlank());
      return read(given.get().getBytes(), name.orElse(PASTED));
    }
    return text.isBlank() ? new Nothing() : read(new SourceText(PASTED, text), "", Map.of());
  }

  private Brought read(byte[] content, String name) {
    try {
      if (Grids.isWorkbook(content)) {
        return workbook(content, name);
      }
      return PostList.isNamedSo(name) ? list(new PostList(name, content)) : text(content, name);
    } catch (UnreadableGrid broken) {
      var key = "sheet.unreadable." + broken.reason().word();
      return mistaken(name, key, broken.arguments().toArray());
    }
  }

  private Brought text(byte[] content, String name) {
    return switch (SourceText.of(content, name)) {
      case Opened.Open(var source) -> read(source, "", Map.of());
      case Opened.Shut(var problem) ->
          new Unreadable(name, "", mistakes(List.of(problem), List.of()));
    };
  }

  private Brought workbook(byte[] content, String name) {
    var workbook = WorkbookReader.read(content, name);
    if (!workbook.isCharter()) {
      return list(new PostList(name, content));
    }
    var ignored = String.join(", ", workbook.ignored());
    var aside = ignored.isEmpty() ? "" : frame.say("organisation.workbook.ignored", ignored);
    return read(workbook.source(), aside, workbook.places());
  }

  private Brought list(PostList list) {
    if (!begins) {
      return mistaken(list.name(), "organisation.bring.list.into");
    }
    var imported = list.read();
    return imported.isRead()
        ? new Ready(imported.charter(), list.name(), PostList.said(imported, frame))
        : new Unreadable(list.name(), "", mistakes(imported.problems(), List.of()));
  }

  private Brought mistaken(String name, String key, Object... arguments) {
    var said = frame.say(key, arguments);
    var remedy = frame.say(key + ".remedy", arguments);
    return new Unreadable(name, "", List.of(new Mistake(Position.START, name, said, remedy, "")));
  }

  private Brought read(SourceText source, String aside, Map<Integer, String> places) {
    return switch (CharterReader.read(source)) {
      case Reading.Read(var charter, _) -> new Ready(charter, source.file(), aside);
      case Reading.Broken(var problems) ->
          new Unreadable(
              source.file(),
              source.text(),
              mistakes(problems, source.lines()).stream()
                  .map(mistake -> mistake.placed(places))
                  .toList());
    };
  }

  private List<Mistake> mistakes(List<Problem> problems, List<String> lines) {
    return problems.stream()
        .map(problem ->
            new Mistake(
                problem.at(),
                "%s:%d:%d".formatted(problem.file(), problem.at().line(), problem.at().column()),
                problem.said(words),
                problem.remedy(words),
                problem.at().line() <= lines.size() ? lines.get(problem.at().line() - 1) : ""))
        .toList();
  }
}
