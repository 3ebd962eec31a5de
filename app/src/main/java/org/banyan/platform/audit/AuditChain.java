package org.banyan.platform.audit;

import static db.platform.Tables.AUDIT_ENTRY;
import static db.platform.Tables.AUDIT_SEAL;

import db.platform.tables.records.AuditEntryRecord;
import db.platform.tables.records.AuditSealRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Chains committed entries by hash, in the order in which they became visible, so that a changed
/// or removed entry is found out.
@Service
public class AuditChain {

  private static final int BATCH = 1000;
  private static final byte[] START = new byte[32];

  private final DSLContext db;
  private final Clock clock;
  private final Anchors anchors;

  AuditChain(DSLContext db, Clock clock, Anchors anchors) {
    this.db = db;
    this.clock = clock;
    this.anchors = anchors;
  }

  /// Seals what has been committed since the last time and notes the end of the chain outside the
  /// database. Returns how many entries were sealed.
  @Transactional
  public int seal() {
    db.execute("lock table platform.audit_seal in exclusive mode");
    var last = last();
    var position = last.map(AuditSealRecord::getPosition).orElse(0L);
    var previous = last.map(AuditSealRecord::getHash).orElse(START);
    var entries =
        db.selectFrom(AUDIT_ENTRY)
            .where(AUDIT_ENTRY.SEALED.isFalse())
            .orderBy(AUDIT_ENTRY.ID)
            .limit(BATCH)
            .fetch();
    for (var entry : entries) {
      previous = link(previous, entry);
      position++;
      db.insertInto(AUDIT_SEAL)
          .values(position, entry.getId(), previous, clock.instant())
          .execute();
    }
    if (!entries.isEmpty()) {
      db.update(AUDIT_ENTRY)
          .set(AUDIT_ENTRY.SEALED, true)
          .where(AUDIT_ENTRY.ID.in(entries.map(AuditEntryRecord::getId)))
          .execute();
      noteOnceItIsCertain(position, previous);
    }
    return entries.size();
  }

  /// An anchor of a seal that was never committed would accuse the chain that is sealed instead.
  private void noteOnceItIsCertain(long position, byte[] hash) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            anchors.note(position, hash);
          }
        });
  }

  /// Recomputes the chain; empty when it is whole, else what is wrong and where.
  @Transactional(readOnly = true)
  public Optional<Break> verify() {
    var noted = anchors.read();
    var previous = START;
    var position = 0L;
    try (var rows =
        db.select(AUDIT_SEAL.asterisk(), AUDIT_ENTRY.asterisk())
            .from(AUDIT_SEAL)
            .leftJoin(AUDIT_ENTRY)
            .on(AUDIT_ENTRY.ID.eq(AUDIT_SEAL.ENTRY))
            .orderBy(AUDIT_SEAL.POSITION)
            .fetchSize(BATCH)
            .fetchLazy()) {
      for (var row : rows) {
        position++;
        var entry = row.into(AUDIT_ENTRY);
        if (row.get(AUDIT_SEAL.POSITION) != position || entry.getId() == null) {
          return Optional.of(new Break(position, "missing"));
        }
        previous = link(previous, entry);
        if (!MessageDigest.isEqual(previous, row.get(AUDIT_SEAL.HASH))) {
          return Optional.of(new Break(position, "changed"));
        }
        if (!noted.getOrDefault(position, hex(previous)).equals(hex(previous))) {
          return Optional.of(new Break(position, "anchor"));
        }
      }
    }
    var end = position;
    return noted.keySet().stream().anyMatch(anchored -> anchored > end)
        ? Optional.of(new Break(position + 1, "cut"))
        : Optional.empty();
  }

  /// Where a chain is broken, and how: missing, changed, anchor, cut.
  public record Break(long position, String kind) {}

  private Optional<AuditSealRecord> last() {
    return db.selectFrom(AUDIT_SEAL).orderBy(AUDIT_SEAL.POSITION.desc()).limit(1).fetchOptional();
  }

  private static byte[] link(byte[] previous, AuditEntryRecord entry) {
    var digest = sha256();
    digest.update(previous);
    var text =
        String.join(
            "\u0000",
            entry.getId().toString(),
            entry.getAt().toString(),
            String.valueOf(entry.getActor()),
            entry.getAction(),
            entry.getObject(),
            entry.getDetail().data());
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
