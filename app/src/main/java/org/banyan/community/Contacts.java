package org.banyan.community;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// By which marks members can be recognised.
@Repository
class Contacts {

  private final DSLContext db;

  Contacts(DSLContext db) {
    this.db = db;
  }

  /// A mark of a member.
  record Contact(long identity, String mark) {}

  void add(BatchId batch, List<Contact> contacts) {
    db.execute(
        """
        insert into community.contact (batch_id, identity_id, mark)
        select ?, * from unnest(?::bigint[], ?::text[]) on conflict do nothing
        """,
        batch.value(),
        contacts.stream().map(Contact::identity).toArray(Long[]::new),
        contacts.stream().map(Contact::mark).toArray(String[]::new));
  }
}
