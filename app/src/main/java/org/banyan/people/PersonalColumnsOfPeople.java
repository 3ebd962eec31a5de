package org.banyan.people;

import java.util.List;
import org.banyan.platform.access.PersonalColumns;
import org.springframework.stereotype.Component;

/// What people keep about a person.
@Component
class PersonalColumnsOfPeople implements PersonalColumns {

  @Override
  public List<PersonalColumn> list() {
    return List.of(
        new PersonalColumn("people.account.name", "what colleagues call the person"),
        new PersonalColumn("people.account.name_key", "finds the person at sign-in"),
        new PersonalColumn("people.account.email", "invitations and notices"),
        new PersonalColumn("people.account.password_hash", "proves the person at sign-in"),
        new PersonalColumn("people.familiar.place", "keeps a guesser from locking them out"),
        new PersonalColumn("people.absence.account", "who is away"),
        new PersonalColumn("people.absence.deputy", "who acts for them"),
        new PersonalColumn("people.absence.recorded_by", "who wrote it down"),
        new PersonalColumn("people.service_hour.account", "who is there at these hours"),
        new PersonalColumn("people.token.account", "for whom a program acts"),
        new PersonalColumn("people.token.name", "what they call their token"),
        new PersonalColumn("people.token.last_used_at", "when a token of theirs was used"),
        new PersonalColumn("people.authenticator.account", "whose second factor it is"),
        new PersonalColumn("people.authenticator.secret", "proves the person at sign-in"),
        new PersonalColumn("people.recovery_code.account", "who may use a code on paper"),
        new PersonalColumn("people.identity_elsewhere.subject", "knows the person at sign-in"),
        new PersonalColumn("people.identity_elsewhere.account", "whom a provider vouches for"),
        new PersonalColumn("people.identity_elsewhere.label", "shows which account is linked"),
        new PersonalColumn("people.passkey.account", "whose device it is"),
        new PersonalColumn("people.passkey.name", "tells devices apart"),
        new PersonalColumn("people.passkey.credential", "knows the device at sign-in"));
  }
}
