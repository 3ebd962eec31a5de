package org.banyan.community.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.store.BanyanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// How often somebody may call the address for events.
@BanyanTest
class CallbackPaceTests {

  @Autowired MockMvcTester mvc;
  @Autowired Communities communities;
  @Autowired KeptConnections connections;

  @Test
  void slowsDownStrangersAndNeverThePlatform() throws Exception {
    var caller = new Caller(mvc);
    var fake = new FakeCallback(FakeWeCom.CORP);
    var community = communities.begin("pace " + UUID.randomUUID(), ZoneOffset.UTC);
    var id = UUID.randomUUID();
    connections.add(id, community.id(), Caller.SET_UP, new PersonId(new UUID(0, 7)));
    connections.pause(id, true);

    for (var call = 0; call < 150; call++) {
      assertThat(caller.call(id, fake, fake.joined("wr1", call))).hasStatusOk();
    }
    var refused = 0;
    while (refused < 200 && caller.post(id, "1", "<xml/>").getResponse().getStatus() == 403) {
      refused++;
    }
    assertThat(refused).as("a stranger is refused for a while").isBetween(1, 199);
    assertThat(caller.post(id, "1", "<xml/>"))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
        .hasHeader("Retry-After", "60");
    assertThat(caller.call(id, fake, fake.joined("wr1", 1_000))).hasStatusOk();
  }
}
