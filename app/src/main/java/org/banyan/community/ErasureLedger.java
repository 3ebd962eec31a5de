package org.banyan.community;

import static db.community.Tables.ERASURE;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.community.reading.Author;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Whom to forget, by keyed hashes of their accounts, and what stands in the place of each.
@Repository
class ErasureLedger {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ALIAS_BYTES = 8;

  /// What stands for the platform where a way to reach somebody is written down.
  static final String CONTACT = "contact";

  private final DSLContext db;
  private final Fingerprints fingerprints;
  private final Clock clock;

  ErasureLedger(DSLContext db, Fingerprints fingerprints, Clock clock) {
    this.db = db;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /// Writes an account down and returns what stands in its place from now on.
  String add(CommunityId community, String platform, String key) {
    var alias = alias();
    var mark = fingerprints.in(community).of(platform, key);
    db.insertInto(ERASURE)
        .set(ERASURE.COMMUNITY_ID, community.value())
        .set(ERASURE.MARK, mark)
        .set(ERASURE.ALIAS, alias)
        .set(ERASURE.ERASED_AT, clock.instant())
        .onConflictDoNothing()
        .execute();
    return db.select(ERASURE.ALIAS)
        .from(ERASURE)
        .where(ERASURE.COMMUNITY_ID.eq(community.value()).and(ERASURE.MARK.eq(mark)))
        .fetchSingle()
        .value1();
  }

  private static String alias() {
    var bytes = new byte[ALIAS_BYTES];
    RANDOM.nextBytes(bytes);
    return "erased-" + HexFormat.of().formatHex(bytes);
  }

  List<CommunityId> communities() {
    return db.selectDistinct(ERASURE.COMMUNITY_ID)
        .from(ERASURE)
        .fetch(row -> new CommunityId(row.value1()));
  }

  /// Who is to be forgotten among the accounts of one platform.
  Forgotten of(CommunityId community, String platform) {
    var aliases =
        db.select(ERASURE.MARK, ERASURE.ALIAS)
            .from(ERASURE)
            .where(ERASURE.COMMUNITY_ID.eq(community.value()))
            .fetchMap(ERASURE.MARK, ERASURE.ALIAS);
    return new Forgotten(aliases, fingerprints.in(community), platform);
  }

  /// Puts what stands for somebody in the place of their account.
  record Forgotten(Map<String, String> aliases, Fingerprints.Taker taker, String platform) {

    boolean isNobody() {
      return aliases.isEmpty();
    }

    Optional<String> alias(String key) {
      return aliases.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(aliases.get(taker.of(platform, key)));
    }

    /// The authors in their order, those to be forgotten without anything that tells who they are.
    List<Author> authors(List<Author> given) {
      if (aliases.isEmpty()) {
        return given;
      }
      var authors = new ArrayList<Author>(given.size());
      given.forEach(author -> authors.add(alias(author.key()).map(Author::of).orElse(author)));
      return authors;
    }

    /// The names of channels by their keys; talk with one person is called by their account.
    Map<String, String> channels(Map<String, String> given) {
      var channels = new LinkedHashMap<String, String>();
      given.forEach((key, name) ->
          alias(key)
              .ifPresentOrElse(alias -> channels.put(alias, alias), () -> channels.put(key, name)));
      return channels;
    }
  }
}
