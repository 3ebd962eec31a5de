package org.banyan.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banyan.community.Community;
import org.banyan.community.DayBook;
import org.banyan.community.GroupBook;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.sheet.SheetOrder;
import org.banyan.platform.sheet.SheetPreview;
import org.banyan.platform.sheet.SheetSource;
import org.banyan.platform.sheet.SheetStage;
import org.banyan.platform.sheet.SheetTarget;
import org.banyan.platform.sheet.Sheets;
import org.springframework.stereotype.Component;

/// The made-up community’s list of groups and their daily figures, brought as the spreadsheets a
/// team would have.
@Component
class SampleGroups {

  private final GroupBook book;
  private final DayBook days;
  private final Sheets sheets;

  SampleGroups(GroupBook book, DayBook days, Sheets sheets) {
    this.book = book;
    this.days = days;
    this.sheets = sheets;
  }

  /// Nothing happens where the groups are listed already.
  void list(Community community, Path table, PersonId by) throws IOException {
    bring(book.sheet(community), table, by);
  }

  /// The daily figures of the listed groups, as far back as a sheet of days reaches.
  void days(Community community, Path table, PersonId by) throws IOException {
    bring(days.sheet(community), table, by);
  }

  private void bring(SheetTarget target, Path table, PersonId by) throws IOException {
    try (var content = Files.newInputStream(table)) {
      var source = new SheetSource.Upload(table.getFileName().toString(), content);
      if (sheets.read(by, target, source) instanceof SheetStage.Compared(var preview, _)
          && preview.counts().toApply(false) > 0) {
        apply(target, preview, by);
      }
    }
  }

  private void apply(SheetTarget target, SheetPreview preview, PersonId by) {
    var order = new SheetOrder(preview.upload(), preview.fingerprint(), false);
    var stage = sheets.apply(by, target, order);
    if (!(stage instanceof SheetStage.Applied)) {
      throw new IllegalStateException("A sheet of the sample was refused (%s).".formatted(stage));
    }
  }
}
