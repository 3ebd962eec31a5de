package org.banyan.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.banyan.platform.access.ActingAs;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.outbox.Sending.State;
import org.banyan.platform.settings.MailServer;
import org.banyan.platform.settings.MailServer.Security;
import org.banyan.platform.settings.Settings;
import org.banyan.platform.store.BanyanTest;
import org.banyan.platform.store.Ids;
import org.banyan.platform.time.SettableClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@BanyanTest
@TestPropertySource(properties = "db-scheduler.enabled=false")
class OutboxTests {

  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

  @Autowired private DSLContext db;
  @Autowired private Outbox outbox;
  @Autowired private QueuedEffects effects;
  @Autowired private MailChannel mail;
  @Autowired private Settings settings;
  @Autowired private TransactionTemplate transaction;

  @BeforeAll
  static void startServer() {
    MAIL.start();
  }

  @AfterAll
  static void stopServer() {
    MAIL.stop();
  }

  @BeforeEach
  void nothingIsQueued() throws Exception {
    MAIL.purgeEmailFromAllMailboxes();
    db.execute("truncate platform.outbox");
  }

  @Test
  void mailsInChineseThroughARealServer() throws Exception {
    useServer(MAIL.getSmtp().getPort());
    queue(Effect.mail("a", "bo@example.com", "邀请您加入\r\nBcc: all@example.com", "您好:\n请打开链接"));

    assertThat(Dispatch.sendDue(effects, List.of(mail))).isEqualTo(1);

    var message = MAIL.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("邀请您加入 Bcc: all@example.com");
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getContent().toString()).contains("请打开链接");
    assertThat(outbox.latest(1))
        .singleElement()
        .satisfies(sent -> {
          assertThat(sent.state()).isEqualTo(State.SENT);
          assertThat(sent.evidence()).isEqualTo(message.getMessageID());
        });
  }

  @Test
  void forgetsWhatAMailSaidOnceItHasLeft() throws Exception {
    useServer(MAIL.getSmtp().getPort());
    queue(Effect.mail("b", "bo@example.com", "Link", "a one-time link"));

    Dispatch.sendDue(effects, List.of(mail));

    assertThat(db.fetch("select body from platform.outbox").getValues(0, String.class))
        .containsExactly("");
  }

  @Test
  void sendsTheSameEffectOnceHoweverOftenItIsQueued() {
    var sent = new ArrayList<Effect>();

    assertThat(queue(effect("once"))).isTrue();
    assertThat(queue(effect("once"))).isFalse();
    Dispatch.sendDue(effects, List.of(channel(sent, new Delivery.Accepted("ok"))));

    assertThat(queue(effect("once"))).isFalse();
    assertThat(Dispatch.sendDue(effects, List.of(channel(sent, new Delivery.Accepted("ok")))))
        .isZero();
    assertThat(sent).hasSize(1);
  }

  @Test
  void leavesNothingBehindWhenTheChangeIsRolledBack() {
    transaction.executeWithoutResult(status -> {
      outbox.queue(effect("gone"));
      status.setRollbackOnly();
    });

    assertThat(effects.claim()).isEmpty();
  }

  @Test
  void letsSeveralNodesSendEachEffectOnce() throws Exception {
    for (var number = 0; number < 200; number++) {
      queue(effect("shared " + number));
    }
    var sent = new ConcurrentLinkedQueue<Effect>();
    try (var nodes = Executors.newFixedThreadPool(4)) {
      var running =
          IntStream.range(0, 4)
              .mapToObj(_ ->
                  nodes.submit(() -> {
                    while (Dispatch.sendDue(
                            effects, List.of(channel(sent, new Delivery.Accepted("ok"))))
                        > 0) {}
                  }))
              .toList();
      for (var node : running) {
        node.get();
      }
    }

    assertThat(sent).extracting(Effect::key).doesNotHaveDuplicates().hasSize(200);
  }

  @Test
  void triesAgainLaterAndGivesUpAfterManyAttempts() {
    var clock = new SettableClock("2096-01-01T00:00:00Z");
    var ahead = new QueuedEffects(db, clock);
    queue(effect("hopeless"));
    var tried = new ArrayList<Effect>();
    var channel = channel(tried, new Delivery.Unreachable("no route"));
    for (var hour = 0; hour < 100; hour++) {
      Dispatch.sendDue(ahead, List.of(channel));
      clock.move(Duration.ofHours(1));
    }

    assertThat(tried).hasSize(Dispatch.MOST_ATTEMPTS);
    assertThat(outbox.latest(1)).extracting(Sending::state).containsExactly(State.FAILED);
    assertThat(outbox.failed()).isEqualTo(1);
  }

  @Test
  void takesOverWhatADeadNodeLeftHalfway() {
    var clock = new SettableClock("2096-01-01T00:00:00Z");
    var ahead = new QueuedEffects(db, clock);
    queue(effect("orphan"));

    assertThat(ahead.claim()).isPresent();
    assertThat(ahead.claim()).isEmpty();
    clock.move(Duration.ofMinutes(6));
    assertThat(ahead.claim()).isPresent();
  }

  @Test
  void keepsAMailWaitingWhileTheServerIsSilent() {
    useServer(1);
    queue(Effect.mail("c", "bo@example.com", "Hello", "there"));

    Dispatch.sendDue(effects, List.of(mail));

    assertThat(outbox.latest(1)).extracting(Sending::state).containsExactly(State.QUEUED);
  }

  private void useServer(int port) {
    var acting = ActingAs.acting(new PersonId(Ids.next()), Language.EN, Power.WORKSPACE_ADMINISTER);
    settings.keepMailServer(
        acting, new MailServer("127.0.0.1", port, Security.NONE, "", "", "banyan@example.com"));
  }

  private boolean queue(Effect effect) {
    return Boolean.TRUE.equals(transaction.execute(_ -> outbox.queue(effect)));
  }

  private static Effect effect(String key) {
    return new Effect(key, "test", "somebody", "subject", "body");
  }

  private static Channel channel(Collection<Effect> sent, Delivery answer) {
    return new Channel() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public Delivery send(Effect effect) {
        sent.add(effect);
        return answer;
      }
    };
  }
}
