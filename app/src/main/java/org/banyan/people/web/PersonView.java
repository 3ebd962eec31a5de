package org.banyan.people.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.banyan.people.Person;
import org.banyan.people.Person.Standing;
import org.banyan.people.Reason;
import org.banyan.platform.page.Frame;

/// One person as an administrator sees them, and why the last change was refused.
public record PersonView(Person person, Optional<Instant> lastSeen, Optional<Reason> refusal) {

  public boolean is(Standing standing) {
    return person.standing() == standing;
  }

  public String standing(Frame frame) {
    return frame.say(PeopleList.key(person.standing()));
  }

  public String tone() {
    return PeopleList.tone(person.standing()).name().toLowerCase(Locale.ROOT);
  }
}
