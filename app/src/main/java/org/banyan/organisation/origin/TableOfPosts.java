package org.banyan.organisation.origin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.review.Aspect;
import org.banyan.organisation.review.Evidence;
import org.banyan.organisation.yaml.Place;
import org.banyan.organisation.yaml.Position;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.platform.sheet.ReadTable;
import org.banyan.platform.sheet.SheetMapping;
import org.banyan.platform.sheet.SheetProblem;
import org.banyan.platform.sheet.grid.TextEncoding;
import org.banyan.platform.sheet.grid.UnreadableGrid;

/// Reads a list of people and their posts, as teams keep it in a spreadsheet: 姓名, 岗位, 部门, 上级, 职责,
/// 职权. Rows with the same post are its seats; a row without a person is a vacant one.
public final class TableOfPosts {

  private static final String NEEDED = "岗位 / post";

  private final Gathering gathering;
  private final SourceFile file;
  private final CharterDraft draft;

  private TableOfPosts(SourceFolder folder) {
    this.gathering = new Gathering(folder);
    this.file = folder.files().getFirst();
    this.draft = new CharterDraft(title(file.lastName()), gathering);
  }

  /// The organisation that the first file of the folder holds.
  public static Imported read(SourceFolder folder) {
    return new TableOfPosts(folder).read();
  }

  private Imported read() {
    var table = gathering.bytes(file).flatMap(this::table);
    if (table.isEmpty()) {
      return gathering.nothing(NEEDED);
    }
    var mapping = table.get().mapping();
    var heading = new Position(mapping.line(), 1);
    if (mapping.header(PostTable.POST).isEmpty()) {
      gathering.problems().add(heading, Kind.WITHOUT_HEADINGS, NEEDED);
      return gathering.nothing(NEEDED);
    }
    mapping
        .leftOut()
        .forEach(each ->
            gathering.remark(Reason.UNKNOWN_FIELD, each.text(), new Place(file.name(), heading)));
    table.get().problems().forEach(this::report);
    var rows = table.get().rows().stream().map(row -> new PostRow(file.name(), row)).toList();
    new TablePosts(draft, gathering, mapping).add(rows, title(file.lastName()));
    return gathering.imported(draft, evidence(mapping), facts(rows));
  }

  private Evidence evidence(SheetMapping mapping) {
    var evidence = Evidence.in(draft.charter()).without(Aspect.AUTHORITIES);
    var described =
        mapping.header(PostTable.PURPOSE).isPresent()
            && mapping.header(PostTable.METRICS).isPresent();
    return described ? evidence : evidence.without(Aspect.DEFINITIONS);
  }

  private Map<String, Object> facts(List<PostRow> rows) {
    var charter = draft.charter();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("rows", rows.size());
    facts.put("people", charter.people().size());
    facts.put("posts", charter.posts().size());
    facts.put("vacant_seats", charter.posts().stream().mapToInt(post -> post.vacancies()).sum());
    facts.put("units", charter.units().size() - 1);
    return facts;
  }

  private Optional<ReadTable> table(byte[] content) {
    show(content);
    try {
      return Optional.of(ReadTable.of(PostTable.SHAPE, content));
    } catch (UnreadableGrid unreadable) {
      report(unreadable);
      return Optional.empty();
    }
  }

  private void show(byte[] content) {
    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      return;
    }
    try {
      TextEncoding.of(TextEncoding.Bytes.of(content))
          .ifPresent(encoding ->
              gathering.show(new SourceText(file.name(), new String(content, encoding))));
    } catch (IOException broken) {
      throw new IllegalStateException("Bytes in memory could not be read.", broken);
    }
  }

  private void report(UnreadableGrid unreadable) {
    var arguments = unreadable.arguments().stream().map(String::valueOf).toArray(String[]::new);
    var kind =
        switch (unreadable.reason()) {
          case EMPTY -> Kind.EMPTY_SOURCE;
          case OLD_EXCEL -> Kind.OLD_WORKBOOK;
          case TOO_LARGE -> Kind.TOO_LARGE;
          case TOO_MANY_ROWS, TOO_MANY_COLUMNS -> Kind.TOO_MANY;
          case CELL_TOO_LONG -> Kind.CELL_TOO_LONG;
          case BROKEN, ENCODING, OTHER_FILE -> Kind.DAMAGED_TABLE;
        };
    gathering.problems().add(Position.START, kind, arguments);
  }

  private void report(SheetProblem problem) {
    var place = new Place(file.name(), new Position(problem.line(), 1));
    var problems = gathering.problems();
    switch (problem.what().key()) {
      case "sheet.problem.total" -> gathering.remark(Reason.TOTAL, problem.column(), place);
      case "sheet.problem.failed-formula" ->
          problems.add(place, Kind.CELL_FORMULA, problem.column(), problem.shown());
      case "sheet.problem.too-long" -> problems.add(place, Kind.CELL_TOO_LONG, problem.column());
      case "sheet.problem.nameless" -> problems.add(place, Kind.NAMELESS_ROW);
      default -> problems.add(place, Kind.NOT_A_NUMBER, problem.column());
    }
  }

  private static String title(String file) {
    var dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
