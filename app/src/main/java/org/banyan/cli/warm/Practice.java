package org.banyan.cli.warm;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Looks at the first pages once, as a browser would, and ends: what it took to show them is what
/// the start cache remembers.
@Component
@ConditionalOnProperty("banyan.practice")
class Practice {

  private static final List<String> PAGES = List.of("/", "/sign-in", "/banyan.css", "/nowhere");

  @EventListener
  void look(ApplicationReadyEvent ready) {
    var context = ready.getApplicationContext();
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    Thread.ofPlatform()
        .name("practice")
        .start(() -> {
          PAGES.forEach(page -> look(URI.create("http://127.0.0.1:" + port + page)));
          System.exit(SpringApplication.exit(context));
        });
  }

  private static void look(URI page) {
    try {
      var connection = (HttpURLConnection) page.toURL().openConnection();
      connection.getResponseCode();
      connection.disconnect();
    } catch (IOException e) {
      throw new IllegalStateException("The page (%s) cannot be seen.".formatted(page), e);
    }
  }
}
