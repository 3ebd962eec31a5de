package org.banyan.platform.access;

import java.util.List;
import org.springframework.stereotype.Component;

/// What the ground floor keeps about a person.
@Component
class PersonalColumnsOfPlatform implements PersonalColumns {

  @Override
  public List<PersonalColumn> list() {
    return List.of(
        new PersonalColumn("platform.outbox.address", "where a mail goes"),
        new PersonalColumn("platform.outbox.subject", "what a mail is about"),
        new PersonalColumn("platform.outbox.body", "what a mail says, until it has left"),
        new PersonalColumn("platform.notice.person", "whom a notice concerns"),
        new PersonalColumn("platform.notice.arguments", "what a notice tells"),
        new PersonalColumn("platform.comment.author", "who said something"),
        new PersonalColumn("platform.comment.text", "what was said"),
        new PersonalColumn("platform.attachment.author", "who attached a file"),
        new PersonalColumn("platform.attachment.name", "what a file is called"));
  }
}
