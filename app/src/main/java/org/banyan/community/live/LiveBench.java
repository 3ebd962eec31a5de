package org.banyan.community.live;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.banyan.community.Basis;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.LawfulBasis;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.bench.Bench;
import org.banyan.platform.bench.Figure;
import org.banyan.platform.settings.Seal;
import org.banyan.platform.store.Ids;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Sends events over the loopback and straight into the intake, into a community of its own that it
/// removes again, while pages are read.
@Component
class LiveBench implements Bench {

  private static final Duration QUIET = Duration.ofSeconds(40);
  private static final Duration BUSY = Duration.ofSeconds(60);
  private static final int STRAIGHT = 200_000;
  private static final double EVENTS_PER_SECOND = 20_000;
  private static final double ANSWERED_WITHIN = 200;
  private static final double SLOWER = 2;
  private static final int MOST_TURNS = 8;
  private static final double AT_REST = 0.1;

  private final Communities communities;
  private final SourceRows rows;
  private final KnownSources known;
  private final LiveIntake intake;
  private final Flushing flushing;
  private final Seal seal;
  private final Environment environment;
  private final Clock clock;

  LiveBench(
      Communities communities,
      SourceRows rows,
      KnownSources known,
      LiveIntake intake,
      Flushing flushing,
      Seal seal,
      Environment environment,
      Clock clock) {
    this.communities = communities;
    this.rows = rows;
    this.known = known;
    this.intake = intake;
    this.flushing = flushing;
    this.seal = seal;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "live";
  }

  @Override
  public List<Figure> measure() {
    return measure(QUIET, BUSY, STRAIGHT);
  }

  /// So long without events and with them, and then so many at once.
  List<Figure> measure(Duration quiet, Duration busy, int straight) {
    var community = communities.begin("bench " + UUID.randomUUID(), ZoneOffset.UTC).id();
    var source = Ids.next();
    var secret = UUID.randomUUID().toString();
    try {
      begin(community, source, secret);
      flushing.start();
      var load = new LiveLoad(intake, source, secret);
      var figures = new ArrayList<Figure>();
      var port = environment.getProperty("local.server.port");
      if (port != null) {
        overHttp(figures, load, URI.create("http://127.0.0.1:" + port), community, quiet, busy);
      }
      figures.add(
          Figure.atLeast(
              "in process, from the call until it can be asked for",
              straight(load, community, straight),
              "events/s",
              EVENTS_PER_SECOND));
      return figures;
    } finally {
      rows.remove(source);
      known.forget(source);
      communities.remove(community, null);
    }
  }

  private void begin(CommunityId community, UUID source, String secret) {
    rows.add(
        new SourceRows.Fresh(
            source,
            community,
            LiveKind.JSON,
            "bench",
            Basis.of(LawfulBasis.SIMULATED),
            seal.close(secret),
            null,
            false,
            new PersonId(source),
            clock.instant()));
  }

  private void overHttp(
      List<Figure> figures,
      LiveLoad load,
      URI server,
      CommunityId community,
      Duration quiet,
      Duration busy) {
    var pages = new PageReader(server, communities, community);
    warm(load, server, quiet.dividedBy(3), pages);
    var warm = communities.summary(community).totalMessages();
    var before = pages.read(quiet);
    var during = new PageReader.Times[1];
    var reader = Thread.ofPlatform().start(() -> during[0] = pages.read(busy));
    var sent = load.send(server, busy, EVENTS_PER_SECOND * 1.1);
    join(reader);
    var began = System.nanoTime();
    flushing.flush();
    var late = (System.nanoTime() - began) / 1e9;
    var missing = warm + sent.events() - communities.summary(community).totalMessages();
    figures.add(Figure.atLeast("over HTTP, taken", sent.rate(), "events/s", EVENTS_PER_SECOND));
    figures.add(Figure.atMost("over HTTP, answer, p95", sent.answer(), "ms", ANSWERED_WITHIN));
    figures.add(Figure.atMost("until the last can be asked for", late, "s", 10));
    figures.add(Figure.atMost("answered and not in the record", (double) missing, "events", 0));
    add(figures, "page over HTTP (sign-in)", before.page(), during[0].page());
    add(figures, "a community’s rows, as pages ask for them", before.rows(), during[0].rows());
  }

  /// Until the compiler of the virtual machine has come to rest, as it has in a server that has run
  /// for a while; it would take a core of two otherwise.
  private void warm(LiveLoad load, URI server, Duration turn, PageReader pages) {
    var compiler = ManagementFactory.getCompilationMXBean();
    for (var turns = 0; turns < MOST_TURNS; turns++) {
      var compiled = compiler.getTotalCompilationTime();
      load.send(server, turn, EVENTS_PER_SECOND);
      if (compiler.getTotalCompilationTime() - compiled < turn.toMillis() * AT_REST) {
        break;
      }
    }
    flushing.flush();
    pages.read(turn);
  }

  private static void add(List<Figure> figures, String name, double quiet, double busy) {
    figures.add(Figure.atMost(name + ", p95 quiet", quiet, "ms", 150));
    figures.add(Figure.atMost(name + ", p95 during", busy, "ms", 150));
    figures.add(Figure.atMost(name + ", during ÷ quiet", busy / quiet, "", SLOWER));
  }

  private static void join(Thread reader) {
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The bench was interrupted.", e);
    }
  }

  private double straight(LiveLoad load, CommunityId community, int events) {
    var before = communities.summary(community).totalMessages();
    var began = System.nanoTime();
    load.push(events);
    flushing.flush();
    var there = communities.summary(community).totalMessages() - before;
    return there / ((System.nanoTime() - began) / 1e9);
  }
}
