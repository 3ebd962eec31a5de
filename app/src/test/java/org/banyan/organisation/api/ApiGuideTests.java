package org.banyan.organisation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.banyan.journey.JourneyTest;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.draft.Drafts;
import org.banyan.people.token.Tokens;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.TokenScope;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@JourneyTest
class ApiGuideTests {

  private static final Path ENGLISH = Path.of("..", "docs", "guide", "api.md");
  private static final Path CHINESE = Path.of("..", "docs", "guide", "api.zh-CN.md");
  private static final String CHARTER =
      """
      format: banyan-charter/1
      title: %s
      units: [{id: team, title: Team}]
      posts: [{id: lead, title: Lead, unit: team}]
      """;

  @LocalServerPort private int port;
  @Autowired private Organisation organisation;
  @Autowired private Drafts drafts;
  @Autowired private Tokens tokens;
  @Autowired private FirstSeat firstSeat;
  @Autowired private TransactionTemplate transaction;
  @Autowired private DSLContext db;
  @TempDir private Path folder;

  @Test
  void everyCommandOfTheGuideWorksAsItStandsThere() throws Exception {
    assumeThat(Path.of("/usr/bin/curl")).exists();
    var founder = new PersonId(Ids.next());
    Program.account(db, founder);
    transaction.executeWithoutResult(_ -> firstSeat.give(founder));
    organisation.adopt(CharterSamples.charter(CHARTER.formatted("In force")), "a test", founder);
    Files.writeString(folder.resolve("charter.yaml"), CHARTER.formatted("To come"));
    var token = Program.token(tokens, founder, TokenScope.values());

    var said = new ArrayList<String>();
    for (var command : commands(ENGLISH)) {
      said.add(said(command, token));
    }

    var fetched = Files.readString(folder.resolve("charter.json"));
    assertThat(CharterSamples.charter(fetched))
        .isEqualTo(CharterSamples.charter(CHARTER.formatted("In force")));
    assertThat(folder.resolve("earlier.json")).hasContent(fetched);
    assertThat(said).hasSize(8).contains("304\n");
    assertThat(said.getLast()).contains("From the staff list", "/organisation/drafts/");
    assertThat(drafts.underWay()).hasSize(1);
  }

  @Test
  void bothLanguagesSayTheSameCommands() throws IOException {
    assertThat(commands(CHINESE)).isEqualTo(commands(ENGLISH));
  }

  /// The lines of all blocks but the first, which says where and who.
  private static List<String> commands(Path guide) throws IOException {
    var commands = new ArrayList<String>();
    var inside = false;
    for (var line : Files.readAllLines(guide)) {
      if (line.startsWith("```")) {
        inside = line.equals("```sh");
      } else if (inside && line.startsWith("curl")) {
        commands.add(line);
      }
    }
    return commands;
  }

  private String said(String command, String token) throws Exception {
    var shell = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
    shell.environment().put("BANYAN", "http://127.0.0.1:" + port);
    shell.environment().put("TOKEN", token);
    var process = shell.redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(command + "\n" + text).isZero();
    return text;
  }
}
