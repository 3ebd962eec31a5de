package org.banyan.cli;

import java.nio.file.Path;
import org.banyan.platform.store.archive.Archives;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Writes everything that is kept into one file.
@Command(name = "backup")
final class BackupCommand implements StoreCommand {

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  @Mixin private StoreOptions stores = new StoreOptions();

  @Override
  public StoreOptions stores() {
    return stores;
  }

  @Override
  public int run(BeanFactory application, Terminal terminal) throws Exception {
    var target = terminal.path(file);
    var manifest = application.getBean(Archives.class).backup(target);
    terminal.say(
        "cli.backup.done",
        target,
        manifest.tables().size(),
        manifest.rows(),
        manifest.files().size());
    return 0;
  }
}
