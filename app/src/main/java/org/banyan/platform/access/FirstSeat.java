package org.banyan.platform.access;

/// Gives the first administrator the seat of revision 0, in the transaction that makes their
/// account. The organisation answers.
public interface FirstSeat {

  void give(PersonId person);
}
