package org.banyan.platform.discussion.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.discussion.Discussions;
import org.banyan.platform.discussion.Topic;
import org.banyan.platform.discussion.TopicKind;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@BanyanTest
@Import(DiscussionTests.Stones.class)
@TestPropertySource(properties = "banyan.attachments.largest=1KB")
class DiscussionTests {

  private static final Topic TOPIC = new Topic("stone", "1");

  private final Acting lin =
      ActingAs.acting(new PersonId(Ids.next()), Language.ZH, Power.ORGANISATION_READ);
  private final Acting stranger = ActingAs.acting(new PersonId(Ids.next()), Language.EN);

  @Autowired private MockMvcTester mvc;
  @Autowired private Discussions discussions;

  /// Objects that only readers of the organisation may see.
  @TestConfiguration(proxyBeanMethods = false)
  static class Stones {

    @Bean
    TopicKind stones() {
      return new TopicKind() {
        @Override
        public String kind() {
          return "stone";
        }

        @Override
        public Optional<String> page(Acting acting, String object) {
          return acting.may(Power.ORGANISATION_READ)
              ? Optional.of("/stones/" + object)
              : Optional.empty();
        }
      };
    }
  }

  @Test
  void keepsWhatIsSaidAndLetsOnlyItsAuthorTakeItBack() {
    assertThat(
            mvc.post()
                .uri("/discussions/stone/1/comments")
                .param("text", " 谁来负责? ")
                .with(ActingAs.person(lin)))
        .hasRedirectedUrl("/stones/1");
    var comment = discussions.of(TOPIC, lin).comments().getLast();
    var path = "/discussions/stone/1/comments/" + comment.id() + "/remove";
    var other = ActingAs.acting(new PersonId(Ids.next()), Language.EN, Power.ORGANISATION_READ);

    assertThat(comment.text()).isEqualTo("谁来负责?");
    assertThat(mvc.post().uri(path).with(ActingAs.person(other))).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(mvc.post().uri(path).with(ActingAs.person(lin))).hasRedirectedUrl("/stones/1");
    assertThat(discussions.of(TOPIC, lin).comments()).doesNotContain(comment);
  }

  @Test
  void hidesATopicFromWhoeverMayNotSeeTheObject() {
    assertThat(
            mvc.post()
                .uri("/discussions/stone/1/comments")
                .param("text", "hello")
                .with(ActingAs.person(stranger)))
        .hasStatus(HttpStatus.NOT_FOUND);
    assertThat(
            mvc.post()
                .uri("/discussions/nothing/1/comments")
                .param("text", "hello")
                .with(ActingAs.person(lin)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void handsAnAttachmentOverAsAFileThatCannotRun() {
    upload("../../etc/说明<b>.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
    var attachment = discussions.of(TOPIC, lin).attachments().getLast();
    var answer =
        mvc.get().uri("/attachments/" + attachment.id()).with(ActingAs.person(lin)).exchange();

    assertThat(attachment.name()).isEqualTo("说明b.html");
    assertThat(answer).hasStatusOk().hasContentType("text/plain");
    assertThat(answer.getResponse().getHeader("Content-Disposition"))
        .startsWith("attachment")
        .contains("filename*=UTF-8''%E8%AF%B4%E6%98%8Eb.html");
    assertThat(answer.getResponse().getHeader("Content-Security-Policy")).startsWith("sandbox");
    assertThat(answer).bodyText().isEqualTo("<script>alert(1)</script>");
    assertThat(mvc.get().uri("/attachments/" + attachment.id()).with(ActingAs.person(stranger)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void refusesWhatIsTooLargeOrEmptyAndKeepsNothingOfIt() {
    var before = discussions.of(TOPIC, lin).attachments().size();

    upload("big.bin", new byte[1025]);
    upload("empty.bin", new byte[0]);

    assertThat(discussions.of(TOPIC, lin).attachments()).hasSize(before);
  }

  private void upload(String name, byte[] content) {
    assertThat(
            mvc.post()
                .uri("/discussions/stone/1/attachments")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/html", content))
                .with(ActingAs.person(lin)))
        .hasRedirectedUrl("/stones/1");
  }
}
