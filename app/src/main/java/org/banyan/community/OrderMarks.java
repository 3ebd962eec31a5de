package org.banyan.community;

import static db.community.Tables.CONTACT;
import static db.community.Tables.TRAIT;

import java.util.Collection;
import java.util.Set;
import org.banyan.community.member.Evidence;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// By which marks the orders of members are recognised: ways to reach them, and their unionids.
@Repository
class OrderMarks {

  private final DSLContext db;

  OrderMarks(DSLContext db) {
    this.db = db;
  }

  Set<String> of(Collection<Long> identities) {
    return db.select(CONTACT.MARK)
        .from(CONTACT)
        .where(CONTACT.IDENTITY_ID.in(identities))
        .union(
            db.select(TRAIT.MARK)
                .from(TRAIT)
                .where(TRAIT.IDENTITY_ID.in(identities))
                .and(TRAIT.KIND.eq(Evidence.UNIONID.tag())))
        .fetchSet(CONTACT.MARK);
  }
}
