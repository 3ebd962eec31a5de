package org.banyan.cli;

import java.nio.file.Path;
import org.banyan.platform.store.archive.Archives;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Writes what is kept into a zip that other programs can read.
@Command(name = "export")
final class ExportCommand implements StoreCommand {

  @Parameters(paramLabel = "ZIP")
  private Path file = Path.of("");

  @Mixin private StoreOptions stores = new StoreOptions();

  @Override
  public StoreOptions stores() {
    return stores;
  }

  @Override
  public int run(BeanFactory application, Terminal terminal) throws Exception {
    var target = terminal.path(file);
    terminal.say("cli.export.done", target, application.getBean(Archives.class).export(target));
    return 0;
  }
}
