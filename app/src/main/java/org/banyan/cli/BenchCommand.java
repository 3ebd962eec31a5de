package org.banyan.cli;

import java.util.List;
import org.banyan.platform.bench.Bench;
import org.banyan.platform.bench.Figure;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Takes one of the measurements that the modules offer.
@Command(name = "bench")
final class BenchCommand implements StoreCommand {

  private static final int TARGET_MISSED = 1;

  @Parameters(paramLabel = "NAME")
  private String name = "";

  @Option(names = "--json")
  private boolean json;

  @Mixin private StoreOptions stores = new StoreOptions();

  @Override
  public StoreOptions stores() {
    return stores;
  }

  @Override
  public boolean answersRequests() {
    return name.equals("live");
  }

  @Override
  public int run(BeanFactory application, Terminal terminal) {
    var benches = application.getBeanProvider(Bench.class).stream().toList();
    var chosen = benches.stream().filter(bench -> bench.name().equals(name)).findFirst();
    if (chosen.isEmpty()) {
      var known = benches.stream().map(Bench::name).sorted().toList();
      terminal.complain("cli.bench.unknown", name, String.join(" ", known));
      return Cli.WRONG_USAGE;
    }
    var figures = chosen.get().measure();
    show(figures, terminal);
    return figures.stream().allMatch(Figure::met) ? 0 : TARGET_MISSED;
  }

  private void show(List<Figure> figures, Terminal terminal) {
    if (json) {
      terminal.out().println(JsonMapper.shared().writeValueAsString(figures));
      return;
    }
    for (var figure : figures) {
      var verdict = figure.met() ? "cli.bench.met" : "cli.bench.missed";
      terminal.say(verdict, figure.name(), figure.value(), figure.unit(), figure.target());
    }
  }
}
