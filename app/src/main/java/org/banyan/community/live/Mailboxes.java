package org.banyan.community.live;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Basis;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.LiveRecord;
import org.banyan.community.LiveShare;
import org.banyan.community.live.Beginning.Reason;
import org.banyan.community.reading.Arrivals;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Place;
import org.banyan.community.reading.Problem;
import org.banyan.community.reading.Row;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.settings.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Mailboxes as live sources: looked into from time to time, and read as an archive of the same
/// list would be.
@Service
public class Mailboxes {

  private static final Logger LOG = LoggerFactory.getLogger(Mailboxes.class);
  private static final int MOST_AT_ONCE = 500;
  private static final int MOST_ROUNDS = 10;
  private static final int HIGHEST_PORT = 65_535;

  private final LiveSources sources;
  private final SourceRows rows;
  private final MailboxPlaces places;
  private final PrivateNetworks networks;
  private final Communities communities;
  private final LiveRecord record;
  private final Seal seal;
  private final JsonMapper json;
  private final Clock clock;

  Mailboxes(
      LiveSources sources,
      SourceRows rows,
      MailboxPlaces places,
      PrivateNetworks networks,
      Communities communities,
      LiveRecord record,
      Seal seal,
      JsonMapper json,
      Clock clock) {
    this.sources = sources;
    this.rows = rows;
    this.places = places;
    this.networks = networks;
    this.communities = communities;
    this.record = record;
    this.seal = seal;
    this.json = json;
    this.clock = clock;
  }

  /// Begins to look into a mailbox.
  public Beginning begin(
      Acting acting, Community community, String name, Basis basis, Mailbox mailbox) {
    acting.demand(Power.RECORD_IMPORT, new Scope.Community(community.id().value()));
    var order = new LiveOrder(LiveKind.MAILBOX, name, basis, "");
    var wrong = sources.objection(community, order).or(() -> objection(mailbox));
    if (wrong.isPresent()) {
      return new Beginning.Refused(wrong.get());
    }
    var connection = seal.close(json.writeValueAsString(mailbox));
    return new Beginning.Begun(
        sources.begin(acting, community, order, null, connection, false), "");
  }

  Optional<Reason> objection(Mailbox mailbox) {
    if (mailbox.host().isEmpty()) {
      return Optional.of(Reason.HOST_MISSING);
    }
    if (mailbox.port() < 1 || mailbox.port() > HIGHEST_PORT) {
      return Optional.of(Reason.PORT_WRONG);
    }
    if (mailbox.user().isEmpty()) {
      return Optional.of(Reason.USER_MISSING);
    }
    try {
      return networks.mayReach(mailbox.host())
          ? Optional.empty()
          : Optional.of(Reason.HOST_PRIVATE);
    } catch (UnknownHostException _) {
      return Optional.of(Reason.HOST_MISSING);
    }
  }

  /// Looks into every mailbox.
  void lookAll() {
    rows.of(LiveKind.MAILBOX).forEach(this::look);
  }

  private void look(SourceRows.Sealed sealed) {
    var id = sealed.source().id();
    var trouble = trouble(sealed);
    rows.looked(id, trouble.orElse(null), clock.instant());
    trouble.ifPresent(problem -> LOG.info("The mailbox of the source {}: {}", id, problem.name()));
  }

  private Optional<Problem> trouble(SourceRows.Sealed sealed) {
    var connection = sealed.connection().flatMap(seal::open);
    if (connection.isEmpty()) {
      return Optional.of(Problem.of("mailbox-sealed"));
    }
    var mailbox = json.readValue(connection.get(), Mailbox.class);
    return trouble(mailbox, () -> read(sealed, mailbox));
  }

  /// What stands in the way of reading a mailbox, found out by opening it.
  Optional<Problem> trial(Mailbox mailbox) {
    return trouble(mailbox, () -> MailboxSession.open(mailbox).close());
  }

  private interface Visit {
    void pay() throws MessagingException, IOException;
  }

  private Optional<Problem> trouble(Mailbox mailbox, Visit visit) {
    try {
      if (!networks.mayReach(mailbox.host())) {
        return Optional.of(Problem.of("mailbox-private", mailbox.host()));
      }
      visit.pay();
      return Optional.empty();
    } catch (UnknownHostException _) {
      return Optional.of(Problem.of("mailbox-unknown", mailbox.host()));
    } catch (AuthenticationFailedException _) {
      return Optional.of(Problem.of("mailbox-refused", mailbox.host()));
    } catch (FolderNotFoundException _) {
      return Optional.of(Problem.of("mailbox-folder", mailbox.folder()));
    } catch (MessagingException | IOException _) {
      return Optional.of(Problem.of("mailbox-silent", mailbox.toString()));
    }
  }

  private void read(SourceRows.Sealed sealed, Mailbox mailbox)
      throws MessagingException, IOException {
    var source = sealed.source();
    var community = communities.find(source.community());
    if (community.isEmpty()) {
      return;
    }
    try (var session = MailboxSession.open(mailbox)) {
      var validity = session.validity();
      var last = places.last(source.id(), validity);
      var read = 0L;
      for (var round = 0; round < MOST_ROUNDS; round++) {
        var furthest = portion(session, source, mailbox, community.get(), validity, last);
        places.reach(source.id(), sealed.connection().orElseThrow(), validity, furthest);
        if (furthest == last) {
          break;
        }
        last = furthest;
        read++;
      }
      if (read > 0) {
        record.grew(source.community());
      }
    }
  }

  /// Where a crash comes between the record and the place, the same mails are recognised.
  private long portion(
      MailboxSession session,
      LiveSource source,
      Mailbox mailbox,
      Community community,
      long validity,
      long last)
      throws MessagingException, IOException {
    var name = mailbox.list().isEmpty() ? source.name() : mailbox.list();
    var list = new Channel(Arrivals.text(name), Arrivals.text(name));
    var deliveries = new ArrayList<UUID>();
    var read = new ArrayList<Row>();
    var furthest =
        session.after(
            last,
            MOST_AT_ONCE,
            (uid, written) -> {
              var delivery = named(source.id(), mailbox, validity, uid);
              if (!record.holds(source.id(), delivery)) {
                deliveries.add(delivery);
                read.add(Arrivals.mail(written, list, new Place(source.name(), uid)));
              }
            });
    if (!read.isEmpty()) {
      var now = clock.instant();
      var day = LocalDate.ofInstant(now, community.zone());
      record
          .keep(
              new LiveShare(
                  community.id(),
                  source.id(),
                  source.name(),
                  LiveKind.MAILBOX.format(),
                  source.basis(),
                  day,
                  deliveries,
                  read))
          .ifPresent(kept ->
              rows.count(source.id(), kept.rows() - kept.duplicate(), kept.duplicate(), now));
    }
    return furthest;
  }

  /// A source may come to read another mailbox, whose numbers are others.
  private static UUID named(UUID source, Mailbox mailbox, long validity, long uid) {
    var place = String.join("\n", mailbox.host(), mailbox.user(), mailbox.folder());
    var name = "%s/%d/%d/%s".formatted(source, validity, uid, place);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
