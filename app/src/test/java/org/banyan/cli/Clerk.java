package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.banyan.cli.Ledger.Kind;
import org.banyan.organisation.CharterTemplate;
import org.banyan.platform.language.Language;

/// Somebody who saves one thing after the other, and notes which of them were acknowledged.
final class Clerk {

  static final int GROUPS_OF_A_SHEET = 3;

  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/welcome/\\S+)");
  private static final Pattern COMMUNITY = Pattern.compile("/communities/([0-9a-f-]{36})");
  private static final Pattern UPLOAD = Pattern.compile("name=\"upload\" value=\"([^\"]+)\"");
  private static final Pattern SHEET = Pattern.compile("name=\"fingerprint\" value=\"([^\"]+)\"");
  private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().sorted().toList();

  private final BanyanProcess banyan;
  private final Ledger ledger;
  private final Visitor visitor = new Visitor();
  private String sheet = "";
  private int number;

  Clerk(BanyanProcess banyan, Ledger ledger) {
    this.banyan = banyan;
    this.ledger = ledger;
  }

  /// Takes the workspace over by the link of the first start, and begins a community.
  void comeIn() throws IOException, InterruptedException {
    var page = banyan.at(banyan.awaitSaid(LINK));
    var me =
        Map.of("name", "Lin", "password", "banyan grows slowly 7", "zone", "UTC", "language", "en");
    assertThat(visitor.submit(page, page, me).statusCode()).isEqualTo(302);

    var begun = post("/communities", "/communities", Map.of("name", "Groups", "zone", "UTC"));
    var address = begun.headers().firstValue("Location").orElse("");
    sheet = "/communities/%s/groups/sheet".formatted(first(COMMUNITY, address));
  }

  void saveUntil(AtomicBoolean stop) {
    while (!stop.get()) {
      try {
        saveOneOfEach(++number);
      } catch (IOException _) {
        // The server is gone; whoever goes on finds it again.
        return;
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  void saveOneOfEach(int one) throws IOException, InterruptedException {
    save(Kind.PERSON, "Guest " + one, "/people", "/people/invitations", "name", 200);
    save(Kind.ZONE, ZONES.get(one % ZONES.size()), "/me", "/me/preferences", "zone", 302);
    save(Kind.MAIL, "h%d.invalid".formatted(one), "/settings", "/settings/mail", "host", 302);
    adopt("Team " + one);
    list("g%d".formatted(one));
  }

  private void save(Kind kind, String what, String page, String action, String field, int done)
      throws IOException, InterruptedException {
    var fields =
        switch (kind) {
          case ZONE -> Map.of(field, what, "language", "en");
          case MAIL -> Map.of(field, what, "port", "25", "user", "u", "from", "a@" + what);
          default -> Map.of(field, what);
        };
    ledger.ask(kind, what);
    if (post(page, action, fields).statusCode() == done) {
      ledger.acknowledge(kind, what);
    }
  }

  /// Begins a draft, proposes it where another charter is in force, and adopts it.
  private void adopt(String team) throws IOException, InterruptedException {
    var brought = Map.of("start", "file", "text", charter(team));
    var begun = post("/me", "/organisation/drafts", brought).headers().firstValue("Location");
    if (begun.isPresent()) {
      var draft = URI.create(begun.get()).getPath();
      post("/me", draft + "/propose", Map.of());
      ledger.ask(Kind.CHARTER, team);
      if (post("/me", draft + "/adopt", Map.of("reason", team)).statusCode() == 302) {
        ledger.acknowledge(Kind.CHARTER, team);
      }
    }
  }

  private void list(String name) throws IOException, InterruptedException {
    var rows = new StringBuilder("群名\t群主\t人数\n");
    for (var row = 0; row < GROUPS_OF_A_SHEET; row++) {
      rows.append("%s-%d\tLin\t%d%n".formatted(name, row, 10 + row));
    }
    var read = post(sheet, sheet + "/read", Map.of("text", rows.toString()));
    if (read.statusCode() == 200) {
      ledger.ask(Kind.GROUPS, name);
      var fields =
          Map.of("upload", first(UPLOAD, read.body()), "fingerprint", first(SHEET, read.body()));
      if (post(sheet, sheet + "/apply", fields).statusCode() == 200) {
        ledger.acknowledge(Kind.GROUPS, name);
      }
    }
  }

  private HttpResponse<String> post(String page, String action, Map<String, String> fields)
      throws IOException, InterruptedException {
    return visitor.submit(banyan.at(page), banyan.at(action), fields);
  }

  private static String charter(String title) {
    return CharterTemplate.FOUR_MODULES
        .text(Language.EN)
        .replace("title: Four-module community team", "title: " + title);
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }
}
