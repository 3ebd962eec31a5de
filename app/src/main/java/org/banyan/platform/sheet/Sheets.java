package org.banyan.platform.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.language.Language;
import org.banyan.platform.sheet.SheetUploads.Brought;
import org.banyan.platform.sheet.grid.GridLimits;
import org.banyan.platform.sheet.grid.Grids;
import org.banyan.platform.sheet.grid.UnreadableGrid;
import org.banyan.platform.store.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The way of a sheet: brought, understood, compared, applied, taken back, and out again.
@Service
public class Sheets {

  private static final int SHOWN = 200;

  private final SheetUploads uploads;
  private final RememberedHeadings headings;
  private final SheetApplications applications;
  private final Audit audit;

  Sheets(
      SheetUploads uploads,
      RememberedHeadings headings,
      SheetApplications applications,
      Audit audit) {
    this.uploads = uploads;
    this.headings = headings;
    this.applications = applications;
    this.audit = audit;
  }

  /// Reads what somebody brings and compares it; nothing is changed yet.
  @Transactional
  public SheetStage read(PersonId person, SheetTarget target, SheetSource source) {
    var name = source instanceof SheetSource.Upload upload ? upload.name() : "";
    try {
      var brought = new Brought(Ids.next(), name, content(source));
      var preview = reading(person, target, brought).preview(SHOWN);
      uploads.add(person, where(target), brought);
      return new SheetStage.Compared(preview, false);
    } catch (UnreadableGrid e) {
      return unreadable(name, e);
    }
  }

  private static byte[] content(SheetSource source) {
    return switch (source) {
      case SheetSource.Paste(var text) -> text.getBytes(UTF_8);
      case SheetSource.Upload(_, var stream) -> Grids.content(stream, GridLimits.USUAL);
    };
  }

  /// Takes a person's word for what the headings mean (place → column, "" to leave out), remembers
  /// it, and compares again.
  @Transactional
  public SheetStage choose(
      PersonId person, SheetTarget target, UUID upload, Map<Integer, String> columns) {
    return withUpload(
        person,
        target,
        upload,
        brought -> {
          var mapping = reading(person, target, brought).mapping();
          headings.remember(person, target.shape().name(), meanings(mapping, columns));
          return new SheetStage.Compared(reading(person, target, brought).preview(SHOWN), false);
        });
  }

  private static Map<String, String> meanings(SheetMapping mapping, Map<Integer, String> columns) {
    var names = Headings.names(mapping.headers().stream().map(SheetHeader::text).toList());
    var meanings = new HashMap<String, String>();
    columns.forEach((place, column) -> {
      if (place >= 0 && place < names.size()) {
        meanings.put(names.get(place), column);
      }
    });
    return meanings;
  }

  /// Does what the preview showed, or shows it anew where that is no longer what would happen. Rows
  /// with problems are left out.
  @Transactional
  public SheetStage apply(PersonId person, SheetTarget target, SheetOrder order) {
    return withUpload(
        person, target, order.upload(), brought -> apply(person, target, order, brought));
  }

  private SheetStage apply(PersonId person, SheetTarget target, SheetOrder order, Brought brought) {
    var reading = reading(person, target, brought);
    var preview = reading.preview(Integer.MAX_VALUE);
    if (!preview.fingerprint().equals(order.fingerprint())) {
      return new SheetStage.Compared(reading.preview(SHOWN), true);
    }
    var shape = target.shape();
    var removing = shape.removes() && order.removing();
    var changes =
        preview.changes().stream()
            .filter(change -> removing || !(change instanceof SheetChange.Removed))
            .toList();
    var problems = target.apply(changes);
    if (!problems.isEmpty()) {
      return declined(brought.source(), problems);
    }
    uploads.remove(brought.id());
    var undo = applications.add(person, where(target), brought.source(), changes);
    audit.record(person, "sheet.applied", shape.name(), Map.of("rows", changes.size()));
    return new SheetStage.Applied(undo, preview.counts());
  }

  /// Takes an applied sheet back, all of it or nothing.
  @Transactional
  public SheetStage undo(PersonId person, SheetTarget target, UUID application) {
    var shape = target.shape();
    var applied = applications.hold(person, where(target), application);
    if (applied.isEmpty()) {
      return gone();
    }
    var back = Reversal.of(target, applied.get());
    if (!back.changedSince().isEmpty()) {
      return new SheetStage.NotUndone(back.changedSince());
    }
    var problems = target.apply(back.steps());
    if (!problems.isEmpty()) {
      return declined("", problems);
    }
    applications.markUndone(application);
    audit.record(person, "sheet.undone", shape.name(), Map.of("rows", back.steps().size()));
    return new SheetStage.Undone(back.steps().size());
  }

  /// Writes the rows as they stand, to be edited and brought back.
  public void write(SheetTarget target, SheetFormat format, Language language, OutputStream out) {
    try (var rows = target.rows()) {
      new SheetExport(target.shape(), language).write(rows, format, out);
    }
  }

  /// Writes an empty sheet with the headings to fill in.
  public void template(SheetShape shape, SheetFormat format, Language language, OutputStream out) {
    new SheetExport(shape, language).write(Stream.empty(), format, out);
  }

  private SheetStage withUpload(
      PersonId person, SheetTarget target, UUID upload, Function<Brought, SheetStage> then) {
    try {
      return uploads.hold(person, where(target), upload).map(then).orElseGet(Sheets::gone);
    } catch (UnreadableGrid e) {
      return unreadable("", e);
    }
  }

  /// Keeps nothing more of what was brought to a place that is gone.
  @Transactional
  public void forget(SheetTarget target) {
    uploads.forget(where(target));
    applications.forget(where(target));
  }

  private static String where(SheetTarget target) {
    return target.place().isEmpty()
        ? target.shape().name()
        : target.shape().name() + "/" + target.place();
  }

  private SheetReading reading(PersonId person, SheetTarget target, Brought brought) {
    return new SheetReading(target, headings.of(person, target.shape().name()), brought);
  }

  private static SheetStage declined(String source, List<SheetProblem> problems) {
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return new SheetStage.Declined(source, problems);
  }

  private static SheetStage gone() {
    return new SheetStage.Unreadable(
        "", SheetMessage.of("sheet.unreadable.gone"), SheetMessage.of("sheet.remedy.gone"));
  }

  private static SheetStage unreadable(String source, UnreadableGrid e) {
    var places = e.arguments().toArray();
    return new SheetStage.Unreadable(
        source,
        SheetMessage.of("sheet.unreadable." + e.reason().word(), places),
        SheetMessage.of("sheet.unreadable.%s.remedy".formatted(e.reason().word()), places));
  }
}
