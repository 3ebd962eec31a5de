package org.banyan.organisation;

import static db.organisation.Tables.DUTY;
import static db.organisation.Tables.DUTY_PART;
import static db.organisation.Tables.HOLDING;
import static db.organisation.Tables.POST;
import static db.organisation.Tables.POST_GRANT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.banyan.organisation.change.Letter;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.Duty;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The charter in force as dated rows: what ends with a revision is closed, what begins is opened,
/// what stays is left alone.
@Repository
class Projections {

  private final DatedTable posts;
  private final DatedTable holdings;
  private final DatedTable grants;
  private final DatedTable duties;
  private final DatedTable parts;

  Projections(DSLContext db) {
    posts = new DatedTable(db, POST, POST.POST_, POST.TITLE, POST.UNIT, POST.SEATS);
    holdings = new DatedTable(db, HOLDING, HOLDING.POST, HOLDING.PERSON);
    grants = new DatedTable(db, POST_GRANT, POST_GRANT.POST, POST_GRANT.AUTHORITY);
    duties = new DatedTable(db, DUTY, DUTY.DUTY_, DUTY.TITLE, DUTY.MODULE);
    parts = new DatedTable(db, DUTY_PART, DUTY_PART.DUTY, DUTY_PART.POST, DUTY_PART.LETTER);
  }

  /// From when on, by which revision.
  record Since(long revision, Instant at) {}

  void follow(Charter charter, Since since) {
    var seated = new LinkedHashSet<List<Object>>();
    var held = new LinkedHashSet<List<Object>>();
    var granted = new LinkedHashSet<List<Object>>();
    for (var post : charter.posts()) {
      var id = post.id().value();
      seated.add(List.of(id, post.title(), post.unit().value(), post.seats()));
      post.holders().forEach(person -> held.add(List.of(id, person.value())));
      post.grants().forEach(grant -> granted.add(List.of(id, grant.code())));
    }
    var done = new LinkedHashSet<List<Object>>();
    var taken = new LinkedHashSet<List<Object>>();
    for (var duty : charter.duties()) {
      done.add(List.of(duty.id().value(), duty.title(), duty.module().value()));
      taken.addAll(parts(duty));
    }
    posts.follow(seated, since);
    holdings.follow(held, since);
    grants.follow(granted, since);
    duties.follow(done, since);
    parts.follow(taken, since);
  }

  private static List<List<Object>> parts(Duty duty) {
    var parts = new ArrayList<List<Object>>();
    for (var letter : Letter.values()) {
      for (var post : letter.posts(duty)) {
        parts.add(List.of(duty.id().value(), post.value(), String.valueOf(letter.sign())));
      }
    }
    return parts;
  }
}
