package org.banyan.community.wecom;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The entries of all connections, each with the token that it fetched last.
@Component
class Entries {

  private static final Duration BUDGET = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofSeconds(4);

  private final Wire wire;
  private final KeptConnections connections;
  private final Clock clock;
  private final Patience.Pause pause;
  private final Map<UUID, Entry> open = new ConcurrentHashMap<>();

  @Autowired
  Entries(Wire wire, KeptConnections connections, Clock clock) {
    this(wire, connections, clock, Thread::sleep);
  }

  Entries(Wire wire, KeptConnections connections, Clock clock, Patience.Pause pause) {
    this.wire = wire;
    this.connections = connections;
    this.clock = clock;
    this.pause = pause;
  }

  /// The platform as a reading sees it, which may take its time.
  Answer<Platform> forReading(UUID connection) {
    return platform(connection, BUDGET);
  }

  /// The platform while a person waits.
  Answer<Platform> atOnce(UUID connection) {
    return platform(connection, SHORT);
  }

  private Answer<Platform> platform(UUID connection, Duration budget) {
    var credentials = connections.credentials(connection);
    if (credentials.isEmpty()) {
      return new Answer.Refused<>(Trouble.of(Trouble.Kind.SEALED, ""));
    }
    var entry =
        open.compute(
            connection,
            (_, kept) ->
                kept != null && kept.is(credentials.get())
                    ? kept
                    : new Entry(wire, credentials.get(), clock));
    return new Answer.Given<>(new Platform(entry, new Patience(budget, pause)));
  }

  void close(UUID connection) {
    open.remove(connection);
  }
}
