package org.banyan.platform.outbox;

import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.language.Words;
import org.banyan.platform.store.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tries the mail server the way every mail goes: through the outbox.
@Service
public class TestMail {

  private final Outbox outbox;

  TestMail(Outbox outbox) {
    this.outbox = outbox;
  }

  @Transactional
  public void send(Acting acting, String address) {
    acting.demand(Power.WORKSPACE_ADMINISTER, Scope.everywhere());
    var words = Words.of(acting.language());
    outbox.queue(
        Effect.mail(
            "test:" + Ids.next(),
            address,
            words.say("platform.settings.mail.test.subject"),
            words.say("platform.settings.mail.test.body")));
  }
}
