package org.banyan.demo;

import java.util.List;
import org.banyan.platform.access.PersonalColumns;
import org.springframework.stereotype.Component;

/// What the sample keeps about a person.
@Component
class PersonalColumnsOfDemo implements PersonalColumns {

  @Override
  public List<PersonalColumn> list() {
    return List.of(new PersonalColumn("demo.sample.administrator", "in whose name it came in"));
  }
}
