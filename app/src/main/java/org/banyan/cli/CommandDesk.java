package org.banyan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.banyan.cli.remote.CommandServer;
import org.banyan.cli.remote.Order;
import org.banyan.platform.language.Language;
import org.banyan.platform.store.DataDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Takes the commands that are meant for the data directory of this server.
@Component
@ConditionalOnProperty(name = "banyan.command-desk", havingValue = "true")
class CommandDesk {

  private final BeanFactory application;
  private final DataDirectory directory;
  private @Nullable CommandServer server;

  CommandDesk(BeanFactory application, DataDirectory directory) {
    this.application = application;
    this.directory = directory;
  }

  @EventListener(ApplicationReadyEvent.class)
  synchronized void open() throws IOException {
    server = CommandServer.open(directory.root(), this::carryOut);
  }

  @EventListener(ContextClosedEvent.class)
  synchronized void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  private int carryOut(Order order, OutputStream out, OutputStream err) {
    var terminal =
        new Terminal(
            writer(out),
            writer(err),
            Path.of(order.folder()),
            Language.of(order.language()).orElse(Language.EN));
    var code = Cli.execute(new FromInside(application, terminal), terminal, order.arguments());
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
