package org.banyan.platform.page.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
class ListPageTests {

  @Autowired private MockMvcTester mvc;

  @Test
  void exportsWhatIsAskedForAsASpreadsheet() throws IOException {
    var result = get("/design?export=xlsx&q=厦门");

    assertThat(result)
        .hasHeader("Content-Disposition", "attachment; filename=\"sample-groups.xlsx\"");
    try (var book =
        new ReadableWorkbook(
            new ByteArrayInputStream(result.getResponse().getContentAsByteArray()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(13);
      assertThat(rows.get(1).getCellText(0)).startsWith("厦门");
    }
  }

  @Test
  void exportsWordsThatLookLikeFormulasAsWords() {
    assertThat(Export.guarded("=HYPERLINK(1)")).isEqualTo("'=HYPERLINK(1)");
    assertThat(Export.guarded("@SUM")).isEqualTo("'@SUM");
    assertThat(Export.guarded("群")).isEqualTo("群");
  }

  @Test
  void exportsTextThatExcelReadsAsUtf8() throws IOException {
    var text = get("/design?export=csv").getResponse().getContentAsString();

    assertThat(text).startsWith("\ufeffGroup,Tier,Lead").hasLineCount(121);
  }

  @Test
  void keepsAViewAndTakesItAwayAgain() {
    var person = ActingAs.acting(new PersonId(Ids.next()), Language.EN);
    var kept =
        mvc.post()
            .uri("/views")
            .param("listing", "sample-groups")
            .param("name", "Tier A")
            .param("query", "?f.tier=A")
            .param("back", "/design")
            .with(ActingAs.person(person))
            .exchange();

    assertThat(kept).hasRedirectedUrl("/design?f.tier=A");
    assertThat(mvc.get().uri("/design").with(ActingAs.person(person)).exchange())
        .bodyText()
        .contains("<a class=\"item\" href=\"/design?f.tier=A\">Tier A</a>");
    assertThat(get("/design")).bodyText().doesNotContain("Tier A</a>");
  }

  @Test
  void neverLeadsAwayFromHere() {
    var kept =
        mvc.post()
            .uri("/views?listing=x&name=y&query=&back=//elsewhere.example")
            .with(ActingAs.holding())
            .exchange();

    assertThat(kept).hasRedirectedUrl("/");
  }

  private MvcTestResult get(String address) {
    return mvc.get().uri(address).with(ActingAs.holding(Language.EN)).exchange();
  }
}
