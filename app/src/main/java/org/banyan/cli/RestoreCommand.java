package org.banyan.cli;

import java.nio.file.Path;
import org.banyan.platform.store.archive.Archives;
import org.banyan.platform.store.archive.Inspection;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Puts back what a backup holds, in place of what is there.
@Command(name = "restore")
final class RestoreCommand implements StoreCommand {

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  @Mixin private StoreOptions stores = new StoreOptions();

  @Override
  public StoreOptions stores() {
    return stores;
  }

  @Override
  public boolean needsStoresToItself() {
    return true;
  }

  @Override
  public int run(BeanFactory application, Terminal terminal) throws Exception {
    var source = terminal.path(file);
    return switch (application.getBean(Archives.class).restore(source)) {
      case Inspection.Sound(var manifest) -> {
        terminal.say("cli.restore.done", manifest.rows(), manifest.files().size(), source);
        yield 0;
      }
      case Inspection.Damaged(var reason) -> {
        terminal.complain("cli.archive." + reason, source);
        yield Cli.FAILED;
      }
      case Inspection.OtherVersion(var version, var schemas) -> {
        terminal.complain("cli.archive.other-version", source, version, schemas);
        yield Cli.FAILED;
      }
    };
  }
}
