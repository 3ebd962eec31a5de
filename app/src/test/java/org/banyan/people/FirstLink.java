package org.banyan.people;

import org.springframework.transaction.support.TransactionTemplate;

/// Makes the link that a real start prints on the console.
public class FirstLink {

  private final Links links;
  private final TransactionTemplate transaction;

  FirstLink(Links links, TransactionTemplate transaction) {
    this.links = links;
    this.transaction = transaction;
  }

  public String token() {
    var path = transaction.execute(_ -> links.make(Purpose.FIRST_RUN, null, null));
    return path.substring(Links.PATH.length());
  }
}
