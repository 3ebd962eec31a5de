package org.banyan.platform.page.list;

import static db.platform.Tables.SAVED_VIEW;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.store.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The views that people keep.
@Repository
class SavedViews {

  private final DSLContext db;

  SavedViews(DSLContext db) {
    this.db = db;
  }

  List<SavedView> of(PersonId person, String listing, String address) {
    return db.select(SAVED_VIEW.ID, SAVED_VIEW.NAME, SAVED_VIEW.QUERY)
        .from(SAVED_VIEW)
        .where(SAVED_VIEW.PERSON.eq(person.value()).and(SAVED_VIEW.LISTING.eq(listing)))
        .orderBy(SAVED_VIEW.NAME)
        .fetch(row -> new SavedView(row.value1(), row.value2(), address + row.value3()));
  }

  /// Keeps a view; one of the same name is replaced.
  void keep(PersonId person, String listing, String name, String query) {
    db.insertInto(SAVED_VIEW)
        .set(SAVED_VIEW.ID, Ids.next())
        .set(SAVED_VIEW.PERSON, person.value())
        .set(SAVED_VIEW.LISTING, listing)
        .set(SAVED_VIEW.NAME, name)
        .set(SAVED_VIEW.QUERY, query)
        .onConflict(SAVED_VIEW.PERSON, SAVED_VIEW.LISTING, SAVED_VIEW.NAME)
        .doUpdate()
        .set(SAVED_VIEW.QUERY, query)
        .execute();
  }

  /// Takes a view away and says what it was, so that it can be kept again.
  Optional<Kept> remove(PersonId person, UUID id) {
    return db.deleteFrom(SAVED_VIEW)
        .where(SAVED_VIEW.ID.eq(id).and(SAVED_VIEW.PERSON.eq(person.value())))
        .returning(SAVED_VIEW.LISTING, SAVED_VIEW.NAME, SAVED_VIEW.QUERY)
        .fetchOptional(row -> new Kept(row.getListing(), row.getName(), row.getQuery()));
  }

  /// A view as it is kept.
  record Kept(String listing, String name, String query) {}
}
