package org.banyan.platform.store.postgres;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.DirectoryLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts our own PostgreSQL server while the application is still reading its classes.
public final class EarlyDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (environment.containsProperty("spring.datasource.url")) {
      return;
    }
    var directory = DataDirectory.open(Path.of(environment.getProperty("banyan.data", "data")));
    var lock = DirectoryLock.take(directory);
    var starting = new Starting(directory);
    var beans = context.getBeanFactory();
    beans.registerSingleton("earlyLock", lock);
    beans.registerSingleton("earlyServer", starting);
    var registry = (DefaultSingletonBeanRegistry) beans;
    registry.registerDisposableBean("earlyLock", lock::close);
    registry.registerDisposableBean("earlyServer", starting::abandon);
  }

  /// A server on its way.
  static final class Starting {

    private final CompletableFuture<PostgresServer> server;
    private final AtomicBoolean isTaken = new AtomicBoolean();

    private Starting(DataDirectory directory) {
      server = new CompletableFuture<>();
      Thread.ofPlatform().name("postgres-start").start(() -> start(directory));
    }

    private void start(DataDirectory directory) {
      try {
        server.complete(PostgresServer.start(directory.postgres()));
      } catch (RuntimeException e) {
        server.completeExceptionally(e);
      }
    }

    /// Waits for the server, which from then on belongs to the caller.
    PostgresServer taken() {
      isTaken.set(true);
      try {
        return server.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException known ? known : e;
      }
    }

    /// Stops the server of an application that failed before it needed one.
    private void abandon() {
      if (!isTaken.get()) {
        server.handle((started, _) -> started).thenAccept(Starting::close).join();
      }
    }

    private static void close(@Nullable PostgresServer started) {
      if (started != null) {
        started.close();
      }
    }
  }
}
