package org.banyan.platform.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;
import org.banyan.platform.sheet.SheetStage.Applied;
import org.banyan.platform.sheet.SheetStage.Compared;
import org.banyan.platform.sheet.SheetStage.Declined;
import org.banyan.platform.sheet.SheetStage.NotUndone;
import org.banyan.platform.sheet.SheetStage.Undone;
import org.banyan.platform.sheet.SheetStage.Unreadable;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class SheetsTests {

  @Autowired private Sheets sheets;
  private final PersonId person = new PersonId(Ids.next());
  private final GroupList groups =
      new GroupList().with("g1", "深圳一群", "小王", "186").with("g2", "广州二群", "=阿李", "203");

  @Test
  void appliesWhatThePreviewShowedAndTakesItBack() {
    var before = groups.plainly();

    var undo = applied("群名,人数\n深圳一群,190\n成都三群,5\n", false);

    assertThat(groups.plainly())
        .containsExactly(
            List.of("g1", "深圳一群", "小王", "190"),
            List.of("g2", "广州二群", "=阿李", "203"),
            List.of("g3", "成都三群", "", "5"));
    assertThat(sheets.undo(person, groups, undo)).isEqualTo(new Undone(2));
    assertThat(groups.plainly()).isEqualTo(before);
    assertThat(sheets.undo(person, groups, undo)).isInstanceOf(Unreadable.class);
  }

  @Test
  void removesMissingRowsOnlyWhenAsked() {
    applied("群名,人数\n深圳一群,186\n新群,1\n", false);
    assertThat(groups.plainly()).hasSize(3);

    var undo = applied("群名,人数\n深圳一群,186\n", true);
    assertThat(groups.plainly()).hasSize(1);

    sheets.undo(person, groups, undo);
    assertThat(groups.plainly()).hasSize(3);
  }

  @Test
  void showsThePreviewAgainWhenTheRowsHaveChangedMeanwhile() {
    var preview = brought("群名,人数\n新群,190\n");
    groups.with("g7", "新群", "", "1");

    var stage = sheets.apply(person, groups, order(preview, false));

    assertThat(stage)
        .isInstanceOfSatisfying(
            Compared.class,
            again -> {
              assertThat(again.overtaken()).isTrue();
              assertThat(again.preview().counts().changed()).isEqualTo(1);
            });
    assertThat(groups.plainly()).hasSize(3);
  }

  @Test
  void appliesASheetOnlyOnceAndOnlyForThePersonWhoBroughtIt() {
    var order = order(brought("群名\n新群\n"), false);

    assertThat(sheets.apply(new PersonId(Ids.next()), groups, order))
        .isInstanceOf(Unreadable.class);
    assertThat(sheets.apply(person, groups, order)).isInstanceOf(Applied.class);
    assertThat(sheets.apply(person, groups, order)).isInstanceOf(Unreadable.class);
    assertThat(groups.plainly()).hasSize(3);
  }

  @Test
  void takesNothingBackOnceSomebodyChangedARowSince() {
    var undo = applied("群名,人数\n深圳一群,190\n成都三群,5\n", false);
    applied("群名,人数\n深圳一群,191\n", false);

    assertThat(sheets.undo(person, groups, undo))
        .isEqualTo(new NotUndone(List.of(new RowIdentity("id", "g1"))));
    assertThat(groups.plainly()).hasSize(3);
  }

  @Test
  void handsOnWhatTheModuleObjectsTo() {
    var preview = brought("群名\n新群\n");
    var problem = SheetProblem.of(2, "群名", "新群", "repeated");
    groups.refuse(problem);

    assertThat(sheets.apply(person, groups, order(preview, false)))
        .isEqualTo(new Declined("", List.of(problem)));
  }

  @Test
  void remembersTheChosenColumnsForThePersonAndTheShape() {
    var first = brought("社群昵称,人数\n深圳一群,9\n");
    assertThat(first.mapping().header("name")).isEmpty();

    var stage = sheets.choose(person, groups, first.upload(), Map.of(0, "name", 1, "members"));

    assertThat(stage)
        .isInstanceOfSatisfying(
            Compared.class, chosen -> assertThat(chosen.preview().counts().changed()).isEqualTo(1));
    assertThat(brought("社群昵称,人数\n深圳一群,9\n").counts().changed()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(SheetFormat.class)
  void bringsBackUnchangedWhatItWroteOut(SheetFormat format) {
    groups.with("g3", "-5", "'=\"引号\",\n换行", "0").with("g4", "+86 群", "@all", "12");
    var out = new ByteArrayOutputStream();
    sheets.write(groups, format, Language.ZH, out);

    var upload = new SheetSource.Upload("群.x", new ByteArrayInputStream(out.toByteArray()));
    var compared = (Compared) sheets.read(person, groups, upload);
    var columns = Map.of(0, "id", 1, "name", 2, "owner", 3, "members", 4, "since", 5, "tier");
    var chosen = (Compared) sheets.choose(person, groups, compared.preview().upload(), columns);

    assertThat(chosen.preview().counts()).isEqualTo(new SheetCounts(0, 0, 4, 0, 0));
    assertThat(chosen.preview().problems()).isEmpty();
  }

  @Test
  void writesNoCellThatASpreadsheetWouldRun() {
    groups.with("g3", "=cmd|' /C calc'!A0", "\t=1", "1");
    var out = new ByteArrayOutputStream();

    sheets.write(groups, SheetFormat.CSV, Language.EN, out);

    assertThat(out.toString(UTF_8)).contains(",'=阿李,").contains("'=cmd").doesNotContain(",=");
  }

  @Test
  void saysInWordsWhyNothingCouldBeRead() {
    var stage = sheets.read(person, groups, new SheetSource.Paste(" \n"));

    assertThat(stage)
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable ->
                assertThat(unreadable.what()).isEqualTo(SheetMessage.of("sheet.unreadable.empty")));
  }

  private UUID applied(String text, boolean removing) {
    var stage = sheets.apply(person, groups, order(brought(text), removing));
    return ((Applied) stage).undo();
  }

  private SheetPreview brought(String text) {
    return ((Compared) sheets.read(person, groups, new SheetSource.Paste(text))).preview();
  }

  private static SheetOrder order(SheetPreview preview, boolean removing) {
    return new SheetOrder(preview.upload(), preview.fingerprint(), removing);
  }
}
