package org.banyan.cli;

import java.util.stream.Collectors;
import org.banyan.community.Communities;
import org.banyan.community.Summary;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// Sums up the record of a community as it is, before anything is derived from it.
@Command(name = "summary")
final class SummaryCommand implements StoreCommand {

  private static final int UNKNOWN = 1;

  @Option(names = "--community", paramLabel = "NAME", required = true)
  private String community = "";

  @Option(names = "--json")
  private boolean json;

  @Mixin private StoreOptions stores = new StoreOptions();

  @Override
  public StoreOptions stores() {
    return stores;
  }

  @Override
  public int run(BeanFactory application, Terminal terminal) {
    var communities = application.getBean(Communities.class);
    var found = communities.named(community);
    if (found.isEmpty()) {
      var known =
          communities.all().stream().map(one -> one.name()).collect(Collectors.joining(", "));
      terminal.complain("cli.summary.unknown", community, known);
      return UNKNOWN;
    }
    show(communities.summary(found.get().id()), terminal);
    return 0;
  }

  private void show(Summary summary, Terminal terminal) {
    if (json) {
      terminal.out().println(JsonMapper.shared().writeValueAsString(summary.fields()));
      return;
    }
    terminal.say("community.summary.total", summary.totalMessages(), summary.distinctMembers());
    summary
        .firstDay()
        .ifPresent(first ->
            terminal.say(
                "community.report.span",
                first.toString(),
                summary.lastDay().orElse(first).toString()));
    summary
        .channels()
        .forEach((name, count) -> terminal.say("community.summary.line", name, count));
  }
}
