package org.banyan.community.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.live.Beginning.Reason;
import org.banyan.community.live.SourceRows.Sealed;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.settings.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The door through which people who may import change a live source. What it has brought keeps the
/// basis under which it came.
@Service
public class LiveChanges {

  private final SourceRows rows;
  private final KnownSources known;
  private final Mailboxes mailboxes;
  private final Seal seal;
  private final JsonMapper json;
  private final Audit audit;
  private final TransactionTemplate transaction;

  LiveChanges(
      SourceRows rows,
      KnownSources known,
      Mailboxes mailboxes,
      Seal seal,
      JsonMapper json,
      Audit audit,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.known = known;
    this.mailboxes = mailboxes;
    this.seal = seal;
    this.json = json;
    this.audit = audit;
    this.transaction = transaction;
  }

  /// What a source is now, without its password.
  public LiveChange now(Acting acting, UUID id) {
    var sealed = found(acting, id);
    var source = sealed.source();
    return new LiveChange(
        source.name(),
        source.basis(),
        source.atOnce(),
        mailbox(sealed).map(mailbox -> mailbox.with("", mailbox.list())));
  }

  /// Changes a source; a mailbox is opened first in the way it is to be read.
  public Changing change(Acting acting, UUID id, LiveChange wanted) {
    var sealed = found(acting, id);
    // The name of a folder is its place.
    var isFolder = sealed.source().kind() == LiveKind.FOLDER;
    var name = isFolder ? sealed.source().name() : wanted.name();
    var wrong = LiveSources.objection(name, wanted.basis());
    if (wrong.isPresent()) {
      return new Changing.Refused(wrong.get());
    }
    var plain = new LiveChange(name, wanted.basis(), wanted.atOnce(), Optional.empty());
    return sealed.source().kind() == LiveKind.MAILBOX
        ? change(acting, sealed, plain, wanted.mailbox().orElseThrow())
        : keep(acting, sealed, plain);
  }

  private Changing change(Acting acting, Sealed sealed, LiveChange plain, Mailbox typed) {
    var before = mailbox(sealed);
    var wrong = mailboxes.objection(typed).or(() -> passwordObjection(before, typed));
    if (wrong.isPresent()) {
      return new Changing.Refused(wrong.get());
    }
    var after = merged(before, typed, sealed.source().name());
    if (before.filter(after::isReadLike).isEmpty()) {
      var trouble = mailboxes.trial(after);
      if (trouble.isPresent()) {
        return new Changing.Unreachable(trouble.get());
      }
    }
    var change = new LiveChange(plain.name(), plain.basis(), plain.atOnce(), Optional.of(after));
    return keep(acting, sealed, change);
  }

  /// A password that nobody has typed again is shown to no other server.
  private static Optional<Reason> passwordObjection(Optional<Mailbox> before, Mailbox typed) {
    return typed.password().isEmpty() && before.filter(typed::signsInLike).isEmpty()
        ? Optional.of(Reason.PASSWORD_MISSING)
        : Optional.empty();
  }

  /// A list that was called like its source keeps that name in the record.
  private static Mailbox merged(Optional<Mailbox> before, Mailbox typed, String name) {
    var password =
        typed.password().isEmpty() ? before.map(Mailbox::password).orElse("") : typed.password();
    return typed.with(password, typed.list().isEmpty() ? name : typed.list());
  }

  private Changing keep(Acting acting, Sealed sealed, LiveChange change) {
    var id = sealed.source().id();
    var before = mailbox(sealed);
    var isElsewhere =
        change.mailbox().isPresent() && before.filter(change.mailbox().get()::isAt).isEmpty();
    @Nullable String connection =
        change.mailbox().map(mailbox -> seal.close(json.writeValueAsString(mailbox))).orElse(null);
    var isChanged =
        transaction.execute(_ -> {
          if (!rows.change(sealed, change, connection, isElsewhere)) {
            return false;
          }
          var told = told(sealed, before, change);
          audit.record(acting.person(), "live.changed", "live-source " + id, told);
          return true;
        });
    known.forget(id);
    return Boolean.TRUE.equals(isChanged)
        ? new Changing.Changed()
        : new Changing.Refused(Reason.CHANGED_MEANWHILE);
  }

  /// What was and what is, without password and account.
  private static Map<String, Object> told(
      Sealed sealed, Optional<Mailbox> before, LiveChange change) {
    var source = sealed.source();
    var was = new LiveChange(source.name(), source.basis(), source.atOnce(), before);
    var told = new LinkedHashMap<String, Object>();
    told.put("kind", source.kind().tag());
    told.put("before", facts(was));
    told.put("after", facts(change));
    change
        .mailbox()
        .ifPresent(after -> {
          told.put(
              "account_changed", before.filter(old -> old.user().equals(after.user())).isEmpty());
          told.put(
              "password_changed",
              before.filter(old -> old.password().equals(after.password())).isEmpty());
        });
    return told;
  }

  private static Map<String, Object> facts(LiveChange state) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("name", state.name());
    facts.put("basis", state.basis().tag());
    facts.put("basis_note", state.basis().note());
    facts.put("at_once", state.atOnce());
    state
        .mailbox()
        .ifPresent(mailbox -> {
          facts.put("server", mailbox.toString());
          facts.put("folder", mailbox.folder());
          facts.put("list", mailbox.list());
        });
    return facts;
  }

  private Optional<Mailbox> mailbox(Sealed sealed) {
    return sealed
        .connection()
        .flatMap(seal::open)
        .map(opened -> json.readValue(opened, Mailbox.class));
  }

  private Sealed found(Acting acting, UUID id) {
    var sealed = rows.find(id).orElseThrow(() -> new NoSuch("source", id));
    acting.demand(Power.RECORD_IMPORT, new Scope.Community(sealed.source().community().value()));
    return sealed;
  }
}
