package org.banyan.platform.store.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// How the application reaches its own PostgreSQL server.
record EmbeddedDatabase(PostgresServer server) implements JdbcConnectionDetails {

  @Override
  public String getUsername() {
    return server.user();
  }

  @Override
  public String getPassword() {
    return server.password();
  }

  @Override
  public String getJdbcUrl() {
    return server.url();
  }
}
