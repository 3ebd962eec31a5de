package org.banyan.platform.access;

/// Says what a person holds now. The organisation answers from the adopted charter.
public interface GrantSource {

  Grants grantsOf(PersonId person);
}
