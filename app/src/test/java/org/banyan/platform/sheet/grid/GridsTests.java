package org.banyan.platform.sheet.grid;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banyan.platform.sheet.grid.GridSamples.read;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banyan.platform.sheet.grid.UnreadableGrid.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridsTests {

  private static final String GROUPS = "群名,群主,人数\n深圳一群,小王,186\n广州二群,阿李,203\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void readsTextInEveryEncodingOfOurReaders(String encoding) {
    var rows = read(GROUPS.getBytes(Charset.forName(encoding)));

    assertThat(rows)
        .containsExactly(
            new GridRow(1, List.of("群名", "群主", "人数")),
            new GridRow(2, List.of("深圳一群", "小王", "186")),
            new GridRow(3, List.of("广州二群", "阿李", "203")));
  }

  @Test
  void leavesTheByteOrderMarkOutOfTheFirstHeading() {
    assertThat(read(("\uFEFF" + GROUPS).getBytes(UTF_8)).getFirst().cell(0)).isEqualTo("群名");
    assertThat(read(GROUPS.getBytes(UTF_16)).getFirst().cell(0)).isEqualTo("群名");
    assertThat(read(("\uFEFF" + GROUPS).getBytes(UTF_16LE)).getFirst().cell(0)).isEqualTo("群名");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsOutWhatSeparatesTheCells(String separator) {
    var table = "群名;群主;人数\n一群;王;1,5\n二群;李;2,5\n".replace(";", separator);
    var quoted = separator.equals(",") ? table.replace("1,5", "15").replace("2,5", "25") : table;

    assertThat(read(quoted.getBytes(UTF_8))).allMatch(row -> row.cells().size() == 3);
  }

  @Test
  void keepsLineBreaksInsideQuotedCellsAndCountsLinesAsAnEditorDoes() {
    var rows = read("群名,说明\n一群,\"第一行\r\n第二行\"\n二群,ok\n".getBytes(UTF_8));

    assertThat(rows.get(1).cell(1)).isEqualTo("第一行\n第二行");
    assertThat(rows.get(2).line()).isEqualTo(4);
  }

  @Test
  void leavesBlankRowsOutAndKeepsTheLinesOfTheOthers() {
    var rows = read("群名,人数\n,\n\n一群,3\n , \n".getBytes(UTF_8));

    assertThat(rows).extracting(GridRow::line).containsExactly(1, 4);
  }

  @Test
  void freesNamesFromWhatCannotBeSeen() {
    var rows = read("群名\n\u202Eevil\u200B\u0000群\u00A0\n".getBytes(UTF_8));

    assertThat(rows.get(1).cell(0)).isEqualTo("evil群");
  }

  @Test
  void takesTheGuardOffFormulasAndOnlyThere() {
    var rows = read("群名\n'=1+1\n'好的\n''=x\n".getBytes(UTF_8));

    assertThat(rows).extracting(row -> row.cell(0)).containsExactly("群名", "=1+1", "'好的", "'=x");
  }

  @Test
  void readsATextThatWasCutInsideACharacter() {
    var whole = "群名\n一群".getBytes(UTF_8);

    assertThat(read(Arrays.copyOf(whole, whole.length - 1))).hasSize(2);
  }

  @Test
  void readsOnlyAsFarAsItIsAsked() {
    var lines =
        IntStream.range(0, 100_000)
            .mapToObj(line -> line + ",群" + line + ",200")
            .collect(Collectors.joining("\n"));

    try (var grid = Grids.open(lines.getBytes(UTF_8), GridLimits.USUAL)) {
      assertThat(grid.rows().limit(3)).extracting(GridRow::line).containsExactly(1, 2, 3);
    }
    try (var grid = Grids.open(lines.getBytes(UTF_8), GridLimits.USUAL)) {
      assertThat(grid.rows().count()).isEqualTo(100_000);
    }
  }

  @Test
  void saysWhyATableCannotBeRead() {
    assertThat(
            reason(
                new byte[] {
                  (byte) 0xD0,
                  (byte) 0xCF,
                  0x11,
                  (byte) 0xE0,
                  (byte) 0xA1,
                  (byte) 0xB1,
                  0x1A,
                  (byte) 0xE1
                }))
        .isEqualTo(Reason.OLD_EXCEL);
    assertThat(reason(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 9, 1}))
        .isEqualTo(Reason.ENCODING);
    assertThat(reason("x\n".repeat(100_001).getBytes(UTF_8))).isEqualTo(Reason.TOO_MANY_ROWS);
    assertThat(reason(("a" + ",b".repeat(200)).getBytes(UTF_8))).isEqualTo(Reason.TOO_MANY_COLUMNS);
    assertThat(reason("x".repeat(40_000).getBytes(UTF_8))).isEqualTo(Reason.CELL_TOO_LONG);
  }

  @Test
  void refusesAFileThatIsTooLargeBeforeItReadsAll() {
    var limits = new GridLimits(10, 10, 10, 10, 10);

    assertThatThrownBy(() -> Grids.content(new ByteArrayInputStream(new byte[11]), limits))
        .isInstanceOf(UnreadableGrid.class)
        .extracting(e -> ((UnreadableGrid) e).reason())
        .isEqualTo(Reason.TOO_LARGE);
  }

  private static Reason reason(byte[] content) {
    try {
      read(content);
      throw new AssertionError("It could be read.");
    } catch (UnreadableGrid e) {
      return e.reason();
    }
  }
}
