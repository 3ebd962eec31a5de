package org.banyan.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class StoresTests {

  @Autowired private DSLContext db;
  @Autowired private DataDirectory directory;
  @Autowired private Lake lake;

  @Test
  void bringsEveryModuleItsOwnSchemaAndHistory() {
    var schemas =
        db.fetch("select table_schema from information_schema.tables where table_name = 'session'");
    var histories =
        db.fetch(
            "select table_name from information_schema.tables where table_name like 'flyway%'");

    assertThat(schemas.getValues(0, String.class)).containsExactly("platform");
    assertThat(histories.getValues(0, String.class)).contains("flyway_schema_history_platform");
  }

  @Test
  void opensTheDirectoryAndTheLake() {
    assertThat(directory.record()).isDirectory();
    assertThat(lake.<Boolean>ask(connection -> !connection.isClosed())).isTrue();
  }
}
