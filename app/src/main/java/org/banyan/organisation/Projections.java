package org.banyan.organisation;

import static db.organisation.Tables.HOLDING;
import static db.organisation.Tables.POST;
import static db.organisation.Tables.POST_GRANT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banyan.organisation.charter.Charter;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;

/// The charter in force as dated rows: what ends with a revision is closed, what begins is opened,
/// what stays is left alone.
@Repository
class Projections {

  private final DSLContext db;

  Projections(DSLContext db) {
    this.db = db;
  }

  /// From when on, by which revision.
  record Since(long revision, Instant at) {}

  private record Seated(String post, String title, String unit, int seats) {}

  private record Held(String post, String person) {}

  private record Granted(String post, String authority) {}

  void follow(Charter charter, Since since) {
    var changes = new ArrayList<Query>();
    changes.addAll(posts(charter, since));
    changes.addAll(holdings(charter, since));
    changes.addAll(grants(charter, since));
    if (!changes.isEmpty()) {
      db.batch(changes).execute();
    }
  }

  private List<Query> posts(Charter charter, Since since) {
    var wanted = new LinkedHashSet<Seated>();
    for (var post : charter.posts()) {
      wanted.add(new Seated(post.id().value(), post.title(), post.unit().value(), post.seats()));
    }
    var open =
        new LinkedHashSet<>(
            db.select(POST.POST_, POST.TITLE, POST.UNIT, POST.SEATS)
                .from(POST)
                .where(POST.UNTIL_AT.isNull())
                .fetch(row -> new Seated(row.value1(), row.value2(), row.value3(), row.value4())));
    var changes = new ArrayList<Query>();
    for (var ended : without(open, wanted)) {
      changes.add(
          db.update(POST)
              .set(POST.UNTIL_REVISION, since.revision())
              .set(POST.UNTIL_AT, since.at())
              .where(POST.POST_.eq(ended.post()))
              .and(POST.UNTIL_AT.isNull()));
    }
    for (var begun : without(wanted, open)) {
      changes.add(
          db.insertInto(POST)
              .set(POST.POST_, begun.post())
              .set(POST.TITLE, begun.title())
              .set(POST.UNIT, begun.unit())
              .set(POST.SEATS, begun.seats())
              .set(POST.FROM_REVISION, since.revision())
              .set(POST.FROM_AT, since.at()));
    }
    return changes;
  }

  private List<Query> holdings(Charter charter, Since since) {
    var wanted = new LinkedHashSet<Held>();
    for (var post : charter.posts()) {
      post.holders().forEach(person -> wanted.add(new Held(post.id().value(), person.value())));
    }
    var open =
        new LinkedHashSet<>(
            db.select(HOLDING.POST, HOLDING.PERSON)
                .from(HOLDING)
                .where(HOLDING.UNTIL_AT.isNull())
                .fetch(row -> new Held(row.value1(), row.value2())));
    var changes = new ArrayList<Query>();
    for (var ended : without(open, wanted)) {
      changes.add(
          db.update(HOLDING)
              .set(HOLDING.UNTIL_REVISION, since.revision())
              .set(HOLDING.UNTIL_AT, since.at())
              .where(HOLDING.POST.eq(ended.post()))
              .and(HOLDING.PERSON.eq(ended.person()))
              .and(HOLDING.UNTIL_AT.isNull()));
    }
    for (var begun : without(wanted, open)) {
      changes.add(
          db.insertInto(HOLDING)
              .set(HOLDING.POST, begun.post())
              .set(HOLDING.PERSON, begun.person())
              .set(HOLDING.FROM_REVISION, since.revision())
              .set(HOLDING.FROM_AT, since.at()));
    }
    return changes;
  }

  private List<Query> grants(Charter charter, Since since) {
    var wanted = new LinkedHashSet<Granted>();
    for (var post : charter.posts()) {
      post.grants().forEach(grant -> wanted.add(new Granted(post.id().value(), grant.code())));
    }
    var open =
        new LinkedHashSet<>(
            db.select(POST_GRANT.POST, POST_GRANT.AUTHORITY)
                .from(POST_GRANT)
                .where(POST_GRANT.UNTIL_AT.isNull())
                .fetch(row -> new Granted(row.value1(), row.value2())));
    var changes = new ArrayList<Query>();
    for (var ended : without(open, wanted)) {
      changes.add(
          db.update(POST_GRANT)
              .set(POST_GRANT.UNTIL_REVISION, since.revision())
              .set(POST_GRANT.UNTIL_AT, since.at())
              .where(POST_GRANT.POST.eq(ended.post()))
              .and(POST_GRANT.AUTHORITY.eq(ended.authority()))
              .and(POST_GRANT.UNTIL_AT.isNull()));
    }
    for (var begun : without(wanted, open)) {
      changes.add(
          db.insertInto(POST_GRANT)
              .set(POST_GRANT.POST, begun.post())
              .set(POST_GRANT.AUTHORITY, begun.authority())
              .set(POST_GRANT.FROM_REVISION, since.revision())
              .set(POST_GRANT.FROM_AT, since.at()));
    }
    return changes;
  }

  private static <T> Set<T> without(Set<T> some, Set<T> others) {
    var left = new LinkedHashSet<>(some);
    left.removeAll(new HashSet<>(others));
    return left;
  }
}
