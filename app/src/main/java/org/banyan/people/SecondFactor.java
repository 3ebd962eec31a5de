package org.banyan.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.people.Person.Standing;
import org.banyan.people.Throttle.Target;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.Whereabouts;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.notice.NoticeBoard;
import org.banyan.platform.session.Sessions;
import org.banyan.platform.settings.Settings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The second proof of who somebody is: an app that shows codes, and codes on paper for when the
/// app is lost.
@Service
public class SecondFactor {

  private final Authenticators authenticators;
  private final Codes codes;
  private final Accounts accounts;
  private final Entrance entrance;
  private final Throttle throttle;
  private final Sessions sessions;
  private final NoticeBoard notices;
  private final Settings settings;
  private final Audit audit;
  private final TransactionTemplate transaction;

  SecondFactor(
      Authenticators authenticators,
      Codes codes,
      Accounts accounts,
      Entrance entrance,
      Throttle throttle,
      Sessions sessions,
      NoticeBoard notices,
      Settings settings,
      Audit audit,
      TransactionTemplate transaction) {
    this.authenticators = authenticators;
    this.codes = codes;
    this.accounts = accounts;
    this.entrance = entrance;
    this.throttle = throttle;
    this.sessions = sessions;
    this.notices = notices;
    this.settings = settings;
    this.audit = audit;
    this.transaction = transaction;
  }

  public boolean isOn(PersonId person) {
    return authenticators.isConfirmed(person);
  }

  /// Whether the person has to set one up before anything else.
  public boolean isMissing(Acting acting) {
    return settings.secondFactorDemand().concerns(acting) && !isOn(acting.person());
  }

  public int codesLeft(PersonId person) {
    return authenticators.left(person);
  }

  /// Makes the secret that the app has to be told; nothing is on before the app shows a right code.
  @Transactional
  public void begin(Acting acting) {
    codes.begin(acting.person());
  }

  /// The secret, as long as the app has not proved that it knows it; never again afterwards.
  public Optional<String> pending(Acting acting) {
    return codes.pending(acting.person());
  }

  /// Codes on paper for a right code of the app, which switches the second factor on if it was not.
  public RecoveryCodes makeCodes(Acting acting, String code, String address) {
    var target = target(acting.person(), address);
    return throttle.claim(target).isPresent()
        ? new RecoveryCodes.Refused(Reason.CODE_TOO_OFTEN)
        : transaction.execute(_ -> madeCodes(acting.person(), code, target));
  }

  private RecoveryCodes madeCodes(PersonId person, String code, Target target) {
    if (!codes.isOfApp(person, code)) {
      return new RecoveryCodes.Refused(Reason.CODE_WRONG);
    }
    throttle.clear(target);
    var action =
        authenticators.confirm(person) ? "second-factor.on" : "second-factor.codes-renewed";
    audit.record(person, action, person.toString(), Map.of());
    return new RecoveryCodes.Made(codes.paper(person));
  }

  /// Switches it off; takes the password, since a stolen session must not.
  public Change remove(Acting acting, String password, String address) {
    var person = acting.person();
    return entrance.again(
        person,
        password,
        address,
        () -> {
          if (authenticators.remove(person)) {
            audit.record(person, "second-factor.off", person.toString(), Map.of());
          }
          return new Change.Done();
        });
  }

  /// Takes it away from a colleague who lost app and paper: never from oneself. The colleague is
  /// told, and signed out, since a lost phone may be signed in.
  @Transactional
  public void reset(Acting acting, PersonId person) {
    acting.demandSecond(Power.PEOPLE_MANAGE, Whereabouts.of(Scope.everywhere()), person);
    if (authenticators.remove(person)) {
      sessions.endAll(person);
      audit.record(acting.person(), "second-factor.reset", person.toString(), Map.of());
      notices.tell(
          person, "people.second-factor.reset.notice", List.of(acting.name()), "/me/second-factor");
    }
  }

  /// Lets in whoever proved the first half and gives a right code: of the app or of the paper, each
  /// only once.
  public SignIn signIn(PersonId person, String code, String address) {
    var target = target(person, address);
    return throttle
        .claim(target)
        .<SignIn>map(SignIn.TooOften::new)
        .orElseGet(() -> transaction.execute(_ -> signedIn(person, code, target)));
  }

  private SignIn signedIn(PersonId person, String code, Target target) {
    var isActive = accounts.find(person).filter(it -> it.standing() == Standing.ACTIVE).isPresent();
    var isOnPaper = isActive && codes.isOnPaper(person, code);
    if (!isOnPaper && !(isActive && codes.isOfApp(person, code))) {
      audit.record(null, "person.sign-in-failed", person.toString(), where(target, "code"));
      return isActive ? new SignIn.Wrong() : new SignIn.Suspended();
    }
    throttle.clear(target);
    var by = isOnPaper ? "recovery code" : "code";
    audit.record(person, "person.signed-in", person.toString(), where(target, by));
    return new SignIn.Welcome(person);
  }

  private static Map<String, String> where(Target target, String by) {
    return Map.of("address", target.address(), "by", by);
  }

  /// Counted apart from passwords: a right password must not forgive wrong codes.
  private static Target target(PersonId person, String address) {
    return new Target("code:" + person, address, Optional.empty());
  }
}
