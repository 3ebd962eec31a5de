package org.banyan.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.banyan.platform.store.BanyanTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
class AuditChainTests {

  @Autowired private Audit audit;
  @Autowired private AuditChain chain;
  @Autowired private DSLContext db;
  @Autowired private TransactionTemplate transaction;

  @Value("${banyan.data}")
  private Path data;

  @BeforeEach
  void startOver() throws Exception {
    db.execute("truncate platform.audit_seal, platform.audit_entry restart identity");
    Files.deleteIfExists(data.resolve("audit").resolve("anchors"));
  }

  @Test
  void isWholeAfterSealing() {
    record(5);

    assertThat(chain.seal()).isEqualTo(5);
    assertThat(chain.seal()).isZero();
    assertThat(chain.verify()).isEmpty();
  }

  @Test
  void findsAChangedEntry() {
    record(5);
    chain.seal();

    db.execute("update platform.audit_entry set object = 'another' where object = 'thing 3'");

    assertThat(chain.verify()).contains(new AuditChain.Break(3, "changed"));
  }

  @Test
  void findsARemovedEntry() {
    record(5);
    chain.seal();

    db.execute("delete from platform.audit_entry where object = 'thing 4'");

    assertThat(chain.verify()).contains(new AuditChain.Break(4, "missing"));
  }

  @Test
  void findsAChainCutShort() {
    record(5);
    chain.seal();

    db.execute("delete from platform.audit_seal where position > 3");
    db.execute("delete from platform.audit_entry where object in ('thing 4', 'thing 5')");

    assertThat(chain.verify()).contains(new AuditChain.Break(4, "cut"));
  }

  @Test
  void findsAHistoryWrittenAnew() {
    record(3);
    chain.seal();

    db.execute("truncate platform.audit_seal");
    db.execute("update platform.audit_entry set action = 'forged', sealed = false");
    chain.seal();

    assertThat(chain.verify()).contains(new AuditChain.Break(3, "anchor"));
  }

  @Test
  void isNotAccusedByASealThatACrashTookBack() {
    record(3);
    transaction.executeWithoutResult(status -> {
      chain.seal();
      status.setRollbackOnly();
    });

    assertThat(chain.verify()).isEmpty();

    // An entry with a lower number may become visible before the next attempt.
    db.execute("update platform.audit_entry set object = 'seen late' where object = 'thing 1'");
    chain.seal();
    assertThat(chain.verify()).isEmpty();
  }

  @Test
  void passesOverAnAnchorThatWasWrittenByHalf() throws Exception {
    record(3);
    chain.seal();

    Files.writeString(data.resolve("audit/anchors"), "2 00ab", StandardOpenOption.APPEND);

    assertThat(chain.verify()).isEmpty();
  }

  @Test
  void leavesNothingOfAChangeThatWasTakenBack() {
    transaction.executeWithoutResult(status -> {
      audit.record(null, "tried", "nothing", Map.of());
      status.setRollbackOnly();
    });

    assertThat(chain.seal()).isZero();
  }

  private void record(int count) {
    for (var number = 1; number <= count; number++) {
      var object = "thing " + number;
      transaction.executeWithoutResult(
          _ -> audit.record(null, "made", object, Map.of("colour", "green")));
    }
  }
}
