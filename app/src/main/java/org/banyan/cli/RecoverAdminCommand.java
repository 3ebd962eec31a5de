package org.banyan.cli;

import java.util.Optional;
import org.banyan.people.People;
import org.banyan.people.Recovery;
import org.banyan.platform.edge.OwnAddress;
import org.banyan.platform.edge.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Makes a one-time link for an administrator who cannot come in any more.
@Command(name = "recover-admin")
final class RecoverAdminCommand implements StoreCommand {

  @Parameters(paramLabel = "PERSON", arity = "0..1")
  private @Nullable String person;

  @Mixin private StoreOptions stores = new StoreOptions();

  @Override
  public StoreOptions stores() {
    return stores;
  }

  @Override
  public int run(BeanFactory application, Terminal terminal) {
    var recovery =
        application.getBean(People.class).recoverAdministrator(Optional.ofNullable(person));
    return switch (recovery) {
      case Recovery.Made(var name, var path, var isSecondFactorRemoved) -> {
        terminal.say("cli.recover-admin.made", name, link(application, path));
        if (isSecondFactorRemoved) {
          terminal.say("cli.recover-admin.second-factor", name);
        }
        yield 0;
      }
      case Recovery.NobodyHere() -> refused(terminal, "cli.recover-admin.nobody-here");
      case Recovery.NobodyAdministers() -> refused(terminal, "cli.recover-admin.name-one");
      case Recovery.Unknown(var name) -> refused(terminal, "cli.recover-admin.unknown", name);
    };
  }

  private static int refused(Terminal terminal, String key, Object... arguments) {
    terminal.complain(key, arguments);
    return Cli.FAILED;
  }

  private static String link(BeanFactory application, String path) {
    var environment = application.getBean(Environment.class);
    return application
        .getBean(PublicAddress.class)
        .link(path)
        .orElseGet(() -> OwnAddress.of(environment) + path);
  }
}
