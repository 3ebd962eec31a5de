package org.banyan.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.draft.Drafts;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class RevisionPagesTests {

  private static final String TEXT =
      """
      format: banyan-charter/1
      title: Team
      modules: [{id: content, title: Content}]
      units: [{id: team, title: Team}]
      posts: [{id: lead, title: Lead, unit: team, holders: zhou}]
      duties: [{id: writing, title: Writing, module: content, accountable: lead}]
      """;

  private final PersonId founder = new PersonId(Ids.next());

  @Autowired private MockMvcTester mvc;
  @Autowired private Organisation organisation;
  @Autowired private Drafts drafts;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;

  @Test
  void tellWhatEachRevisionChangedAndRestoreAnOldOne() {
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    assertThat(get("/organisation/revisions", Language.ZH)).bodyText().contains("还没有启用过方案");
    organisation.adopt(CharterSamples.charter(TEXT), "The first.", founder);
    var old = organisation.revision();
    var charter = organisation.review().orElseThrow().charter();
    organisation.adopt(
        CharterSamples.charter(TEXT.replace("title: Writing", "title: Editing")), "Next.", founder);

    assertThat(get("/organisation/revisions", Language.EN))
        .hasStatusOk()
        .bodyText()
        .contains("The first.", "Next.", "in force");
    assertThat(get("/organisation/revisions/" + organisation.revision(), Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("职责“Editing”，名称：“Writing” → “Editing”");
    assertThat(get("/organisation/revisions/as-of?q=editing", Language.ZH))
        .hasStatusOk()
        .bodyText()
        .contains("Editing", "zhou", "最终负责");
    assertThat(get("/organisation/revisions/999", Language.EN)).hasStatus(HttpStatus.NOT_FOUND);

    var answer =
        mvc.post()
            .uri("/organisation/revisions/" + old + "/restore")
            .with(ActingAs.person(ActingAs.acting(founder, Language.EN, Power.values())))
            .exchange();
    var address = String.valueOf(answer.getResponse().getRedirectedUrl());
    var draft = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));

    assertThat(drafts.find(draft).orElseThrow().charter()).isEqualTo(charter);
  }

  private MvcTestResult get(String address, Language language) {
    return mvc.get()
        .uri(address)
        .with(ActingAs.person(ActingAs.acting(founder, language, Power.values())))
        .exchange();
  }
}
