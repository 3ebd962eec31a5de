package org.banyan.community.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BanyanTest
class ColumnsPageTests {

  private static final String TABLE =
      "wann,<b>wer,was\n1/5/2026 09:30,x,hallo\n31/5/2026 21:05,y,<i>hi\nmorgen,y,nein\n";
  private static final String[] SAID = {
    "time", "wann", "sender", "<b>wer", "text", "was", "dates", "day-first", "zone", "Asia/Shanghai"
  };

  @Autowired MockMvcTester mvc;
  @Autowired Communities communities;

  @Test
  void leadsFromUnknownHeadingsToWhatWouldBeRead() throws Exception {
    var sources = sources();
    var upload = brought(sources);
    assertThat(text(get(upload, Language.EN)))
        .contains("x.csv lacks a column for the time", "Say what the columns are");
    assertThat(text(get(upload + "/columns", Language.ZH)))
        .contains("指定各列含义", "&lt;b>wer", "31/5/2026 21:05", "请选择时间列", "日在前");

    var looked = text(post(upload + "/columns/look", Language.EN, SAID));
    assertThat(looked)
        .contains(
            "2026-05-31 21:05", "&lt;i&gt;hi", "x.csv, line 4: the time “morgen” cannot be read")
        .doesNotContain("<b>wer", "<i>hi");

    assertThat(post(upload + "/columns", Language.EN, SAID)).hasRedirectedUrl(upload);
    assertThat(text(get(upload, Language.EN)))
        .contains("Import 2 messages", "time: wann、sender: &lt;b&gt;wer", "Asia/Shanghai");
  }

  @Test
  void remembersWhatWasSaidForTheSameHeadings() throws Exception {
    var sources = sources();
    var upload = brought(sources);
    post(upload + "/columns", Language.EN, SAID);
    var community = new CommunityId(UUID.fromString(sources.split("/", -1)[2]));

    post(upload + "/import", Language.EN, "basis", "consent");
    var end = System.nanoTime() + 60_000_000_000L;
    while (communities.batches(community).isEmpty() && System.nanoTime() < end) {
      Thread.sleep(Duration.ofMillis(100));
    }

    assertThat(text(get(brought(sources), Language.ZH))).contains("没有新内容", "发送者：&lt;b&gt;wer");
    assertThat(text(get(brought(sources()), Language.EN))).contains("lacks a column");
  }

  @Test
  void saysWhatIsMissingAndKeepsWhatWasChosen() throws Exception {
    var upload = brought(sources());

    var answer =
        text(post(upload + "/columns", Language.EN, "sender", "<b>wer", "zone", "Mars/Olympus"));
    assertThat(answer)
        .contains("Choose the column of the time", "value=\"&lt;b>wer\" selected", "Mars/Olympus");
    assertThat(text(post(upload + "/columns", Language.ZH, "time", "wann", "zone", "UTC")))
        .contains("请选择发送者列或发送者昵称列");
    assertThat(text(post(upload + "/columns", Language.EN, "time", "when", "sender", "was")))
        .contains("no longer in the table");
  }

  @Test
  void isOnlyForTheUploadsOfTheCommunity() throws Exception {
    var upload = brought(sources());
    var foreign = sources() + upload.substring(upload.indexOf("/uploads/"));

    assertThat(get(foreign + "/columns", Language.EN)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void letsACommunityDoWithoutText() throws Exception {
    var sources = sources();
    assertThat(text(get(sources, Language.ZH))).contains("消息正文", "今后不保留正文");

    assertThat(post(sources + "/text", Language.EN, "keep", "false")).hasRedirectedUrl(sources);
    assertThat(text(get(sources, Language.EN)))
        .contains("not kept", "Keep text from now on", "Kept now: 0 texts")
        .doesNotContain("Delete the text kept so far");
    assertThat(post(sources + "/text/delete", Language.ZH)).hasRedirectedUrl(sources);
  }

  private String sources() {
    var community = communities.begin("c" + UUID.randomUUID(), ZoneId.of("Asia/Shanghai"));
    return "/communities/%s/sources".formatted(community.id().value());
  }

  private String brought(String sources) {
    var file =
        new MockMultipartFile("file", "x.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8));
    var answer =
        mvc.post()
            .uri(sources)
            .multipart()
            .file(file)
            .with(csrf())
            .requestAttr(Acting.class.getName(), acting(Language.EN))
            .exchange();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private MvcTestResult get(String address, Language language) {
    return mvc.get().uri(address).requestAttr(Acting.class.getName(), acting(language)).exchange();
  }

  private MvcTestResult post(String address, Language language, String... fields) {
    var request =
        mvc.post().uri(address).with(csrf()).requestAttr(Acting.class.getName(), acting(language));
    for (var field = 0; field < fields.length; field += 2) {
      request.param(fields[field], fields[field + 1]);
    }
    return request.exchange();
  }

  private static String text(MvcTestResult answer) throws Exception {
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString();
  }

  private static Acting acting(Language language) {
    var all =
        Stream.of(Power.values())
            .map(power -> new Grant(power, Scope.everywhere(), "Lead"))
            .toList();
    return new Acting(
        new PersonId(new UUID(0, 7)), "林", language, ZoneOffset.UTC, new Grants(1, all));
  }
}
