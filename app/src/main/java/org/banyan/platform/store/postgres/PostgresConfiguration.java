package org.banyan.platform.store.postgres;

import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.DirectoryLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs a PostgreSQL server of our own unless `spring.datasource.url` names another one.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class PostgresConfiguration {

  @Bean
  PostgresServer postgresServer(
      ObjectProvider<EarlyDatabase.Starting> early, DataDirectory directory, DirectoryLock held) {
    var starting = early.getIfAvailable();
    var server = starting == null ? PostgresServer.start(directory.postgres()) : starting.taken();
    return server.keptAlive();
  }

  /// The pool is built on this, so it is closed before the server stops.
  @Bean
  JdbcConnectionDetails jdbcConnectionDetails(PostgresServer server) {
    return new EmbeddedDatabase(server);
  }
}
