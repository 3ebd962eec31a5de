package org.banyan.people;

import java.util.List;
import org.banyan.platform.edge.OwnAddress;
import org.banyan.platform.edge.PublicAddress;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Prints the one-time link for the first administrator, at every start until it has been used.
@Component
class FirstRun {

  private static final List<String> LINES =
      List.of("people.first-run.console.title", "people.first-run.console.remedy");

  private final Accounts accounts;
  private final Links links;
  private final PublicAddress address;
  private final Environment environment;
  private final TransactionTemplate transaction;

  FirstRun(
      Accounts accounts,
      Links links,
      PublicAddress address,
      Environment environment,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.links = links;
    this.address = address;
    this.environment = environment;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  void print() {
    if (environment.containsProperty("local.server.port") && accounts.isEmpty()) {
      var path = transaction.execute(_ -> links.make(Purpose.FIRST_RUN, null, null));
      var link = address.link(path).orElseGet(() -> OwnAddress.of(environment) + path);
      System.out.print(message(link));
    }
  }

  private static String message(String link) {
    var text = new StringBuilder(System.lineSeparator());
    for (var language : Language.values()) {
      LINES.forEach(line ->
          text.append("  ").append(Words.of(language).say(line)).append(System.lineSeparator()));
    }
    return text.append(System.lineSeparator())
        .append("  ")
        .append(link)
        .append(System.lineSeparator())
        .append(System.lineSeparator())
        .toString();
  }
}
