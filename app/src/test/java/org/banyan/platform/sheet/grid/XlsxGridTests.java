package org.banyan.platform.sheet.grid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.platform.sheet.grid.GridSamples.read;
import static org.banyan.platform.sheet.grid.GridSamples.withPart;
import static org.banyan.platform.sheet.grid.GridSamples.workbook;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.banyan.platform.sheet.grid.UnreadableGrid.Reason;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxGridTests {

  @Test
  void readsNumbersDaysAndTextInOneFixedForm() {
    var rows = read(workbook(XlsxGridTests::fill));

    assertThat(rows)
        .containsExactly(
            new GridRow(1, List.of("群名", "人数", "建群日")),
            new GridRow(2, List.of("一群", "186", "2026-03-05")),
            new GridRow(4, List.of("二群", "0.5", "2026-03-06")));
  }

  @Test
  void givesEveryRowOfAMergedBlockItsValue() {
    var rows =
        read(
            workbook(sheet -> {
              sheet.value(0, 0, "主理");
              sheet.value(0, 1, "群名");
              sheet.value(1, 0, "小王");
              sheet.value(1, 1, "一群");
              sheet.value(2, 1, "二群");
              sheet.value(3, 1, "三群");
              sheet.range(1, 0, 2, 0).merge();
            }));

    assertThat(rows).extracting(row -> row.cell(0)).containsExactly("主理", "小王", "小王", "");
  }

  @Test
  void refusesAWorkbookThatInflatesBeyondMeasure() {
    var bomb = withPart(workbook(XlsxGridTests::fill), "xl/bomb.bin", new byte[40 << 20]);
    var limits = new GridLimits(16 << 20, 32 << 20, 1000, 100, 1000);

    assertThat(bomb).hasSizeLessThan(1 << 20);
    assertThat(reason(bomb, limits)).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void refusesCellsFarOutsideOfWhatExcelCanHave() {
    var sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData>"
            + "</worksheet>";
    var hostile =
        withPart(workbook(XlsxGridTests::fill), "xl/worksheets/sheet1.xml", sheet.getBytes(UTF_8));

    assertThat(reason(hostile, GridLimits.USUAL)).isEqualTo(Reason.BROKEN);
  }

  @Test
  void refusesACutWorkbookAndAnotherKindOfZip() {
    var whole = workbook(XlsxGridTests::fill);

    assertThat(reason(Arrays.copyOf(whole, whole.length / 2), GridLimits.USUAL))
        .isEqualTo(Reason.BROKEN);
    assertThatThrownBy(() -> read("PK\u0003\u0004 nothing".getBytes(UTF_8)))
        .isInstanceOf(UnreadableGrid.class);
  }

  @Test
  void readsAHundredThousandRows() {
    var large =
        workbook(sheet -> {
          for (var row = 0; row < 100_000; row++) {
            sheet.value(row, 0, "群" + row % 100);
            sheet.value(row, 1, row);
          }
        });

    try (var grid = Grids.open(large, GridLimits.USUAL)) {
      assertThat(grid.rows().mapToInt(row -> row.cells().size()).sum()).isEqualTo(200_000);
    }
  }

  private static void fill(Worksheet sheet) {
    sheet.value(0, 0, "群名");
    sheet.value(0, 1, "人数");
    sheet.value(0, 2, "建群日");
    sheet.value(1, 0, " 一群 ");
    sheet.value(1, 1, 186);
    sheet.value(1, 2, LocalDate.of(2026, 3, 5));
    sheet.style(1, 2).format("yyyy/m/d").set();
    sheet.value(3, 0, "二群");
    sheet.value(3, 1, 0.5);
    sheet.value(3, 2, "2026-03-06");
  }

  private static Reason reason(byte[] content, GridLimits limits) {
    try {
      read(content, limits);
      throw new AssertionError("It could be read.");
    } catch (UnreadableGrid e) {
      return e.reason();
    }
  }
}
