package org.banyan.community.wecom;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.wecom.Checked.Part;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.jobs.Works;
import org.banyan.platform.store.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The reader of 企业微信: the door through which a community is connected, tried, read, paused and
/// disconnected.
@Service
public class WeCom {

  static final String READING = "community.wecom";

  private final KeptConnections connections;
  private final KeptSums sums;
  private final Entries entries;
  private final Works works;
  private final Audit audit;
  private final Clock clock;

  WeCom(
      KeptConnections connections,
      KeptSums sums,
      Entries entries,
      Works works,
      Audit audit,
      Clock clock) {
    this.connections = connections;
    this.sums = sums;
    this.entries = entries;
    this.works = works;
    this.audit = audit;
    this.clock = clock;
  }

  /// What became of setting a connection up.
  public sealed interface Connected {

    /// It is kept, not yet tried.
    record Kept(Connection connection) implements Connected {}

    /// This field cannot be right.
    record Wrong(String field) implements Connected {}
  }

  public Optional<Connection> of(CommunityId community) {
    return connections.of(community);
  }

  /// Keeps what the company has provided; what is left empty on a change stays as it was.
  @Transactional
  public Connected connect(Acting acting, Community community, SetUp setUp) {
    demand(acting, community);
    var known = connections.of(community.id());
    var wrong = setUp.wrong(known.isEmpty());
    if (!wrong.isEmpty()) {
      return new Connected.Wrong(wrong);
    }
    var id = known.map(Connection::id).orElseGet(Ids::next);
    if (known.isEmpty()) {
      connections.add(id, community.id(), setUp, acting.person());
    } else {
      connections.change(id, setUp);
      entries.close(id);
    }
    var action = known.isEmpty() ? "wecom.connected" : "wecom.changed";
    record(acting, action, community, Map.of("corp", setUp.corp(), "basis", setUp.basis().tag()));
    return new Connected.Kept(connections.find(id).orElseThrow());
  }

  /// Tries each part of the interface that is read.
  public List<Checked> check(Acting acting, Community community, Connection connection) {
    demand(acting, community);
    return switch (entries.atOnce(connection.id())) {
      case Answer.Refused<Platform>(var trouble) ->
          List.of(new Checked(Part.GROUPS, Optional.of(trouble)));
      case Answer.Given<Platform>(var platform) -> {
        var groups = new Checked(Part.GROUPS, platform.check().refusal());
        yield groups.trouble().filter(Trouble::isOfTheEntry).isPresent()
            ? List.of(groups)
            : List.of(
                groups,
                new Checked(Part.SUMS, platform.ofDays(yesterday(), yesterday()).refusal()),
                new Checked(Part.CONTACTS, platform.departments().refusal()));
      }
    };
  }

  /// Orders a reading, unless one is under way.
  @Transactional
  public void read(Acting acting, Community community, Connection connection) {
    demand(acting, community);
    if (underWay(connection).isEmpty()) {
      order(connection, acting);
    }
  }

  private void order(Connection connection, Acting acting) {
    var work = works.order(READING, connection.id().toString(), acting.person());
    connections.work(connection.id(), work);
  }

  /// The reading that is under way.
  public Optional<Work> underWay(Connection connection) {
    return connection.work().flatMap(works::find).filter(work -> !work.state().isOver());
  }

  @Transactional
  public void pause(Acting acting, Community community, Connection connection, boolean paused) {
    demand(acting, community);
    connections.pause(connection.id(), paused);
    record(acting, paused ? "wecom.paused" : "wecom.resumed", community, Map.of());
  }

  /// Takes the connection away with its secrets and sums; groups, lists of members and owners stay.
  @Transactional
  public void disconnect(Acting acting, Community community, Connection connection) {
    demand(acting, community);
    connections.remove(connection.id());
    entries.close(connection.id());
    record(acting, "wecom.disconnected", community, Map.of("corp", connection.corp()));
  }

  /// What the platform counted on the last days over all its owners, the latest first.
  public List<DaySums> days(Connection connection, int most) {
    return sums.days(connection.id(), most);
  }

  /// What it counted last for each owner, those with the most members first.
  public List<OwnerSums> owners(Connection connection, int most) {
    return sums.owners(connection.id(), most);
  }

  private LocalDate yesterday() {
    return LocalDate.ofInstant(clock.instant(), Platform.ZONE).minusDays(1);
  }

  private static void demand(Acting acting, Community community) {
    acting.demand(Power.COMMUNITY_MANAGE, new Scope.Community(community.id().value()));
  }

  private void record(Acting acting, String action, Community community, Map<String, ?> details) {
    audit.record(acting.person(), action, "community " + community.id().value(), details);
  }

  /// The connection of this id, whatever community it reads.
  Optional<Connection> find(UUID id) {
    return connections.find(id);
  }
}
