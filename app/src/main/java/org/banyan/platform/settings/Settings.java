package org.banyan.platform.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.settings.MailServer.Security;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Settings as they are now: what the configuration says, else what an administrator set, else what
/// is usual.
@Service
public class Settings {

  private static final Duration USUAL_IDLE = Duration.ofHours(12);
  private static final int SUBMISSION = 587;

  private final KeptSettings kept;
  private final Seal seal;
  private final Environment configuration;
  private final Audit audit;

  Settings(KeptSettings kept, Seal seal, Environment configuration, Audit audit) {
    this.kept = kept;
    this.seal = seal;
    this.configuration = configuration;
    this.audit = audit;
  }

  /// How long a session lives without being used.
  public Duration sessionIdle() {
    return value(Setting.SESSION_IDLE)
        .map(Integer::parseInt)
        .map(Duration::ofHours)
        .orElse(USUAL_IDLE);
  }

  /// Of whom a second factor is demanded.
  public SecondFactorDemand secondFactorDemand() {
    return value(Setting.SECOND_FACTOR)
        .map(SecondFactorDemand::of)
        .orElse(SecondFactorDemand.NOBODY);
  }

  public boolean isSecondFactorConfigured() {
    return configured(Setting.SECOND_FACTOR).isPresent();
  }

  @Transactional
  public void keepSecondFactorDemand(Acting acting, SecondFactorDemand demand) {
    acting.demand(Power.WORKSPACE_ADMINISTER, Scope.everywhere());
    kept.keep(Setting.SECOND_FACTOR, demand.name(), acting.person());
    audit.record(acting.person(), "settings.changed", "second-factor", Map.of("of", demand));
  }

  /// The mail server, if there is one.
  public Optional<MailServer> mailServer() {
    return value(Setting.MAIL_HOST)
        .map(host ->
            new MailServer(
                host,
                value(Setting.MAIL_PORT).map(Integer::parseInt).orElse(SUBMISSION),
                value(Setting.MAIL_SECURITY).map(Security::valueOf).orElse(Security.STARTTLS),
                value(Setting.MAIL_USER).orElse(""),
                password(),
                value(Setting.MAIL_FROM).orElse("banyan@" + host)));
  }

  /// Whether the configuration decides on mail, so that it cannot be set here.
  public boolean isMailConfigured() {
    return configured(Setting.MAIL_HOST).isPresent();
  }

  public boolean isSessionConfigured() {
    return configured(Setting.SESSION_IDLE).isPresent();
  }

  @Transactional
  public void keepSessions(Acting acting, int hours) {
    acting.demand(Power.WORKSPACE_ADMINISTER, Scope.everywhere());
    kept.keep(Setting.SESSION_IDLE, Integer.toString(hours), acting.person());
    audit.record(acting.person(), "settings.changed", "session", Map.of("hours", hours));
  }

  /// Keeps the mail server; an empty password leaves the one that is kept already.
  @Transactional
  public void keepMailServer(Acting acting, MailServer server) {
    acting.demand(Power.WORKSPACE_ADMINISTER, Scope.everywhere());
    var person = acting.person();
    kept.keep(Setting.MAIL_HOST, server.host(), person);
    kept.keep(Setting.MAIL_PORT, Integer.toString(server.port()), person);
    kept.keep(Setting.MAIL_SECURITY, server.security().name(), person);
    kept.keep(Setting.MAIL_USER, server.user(), person);
    kept.keep(Setting.MAIL_FROM, server.from(), person);
    if (!server.password().isEmpty()) {
      kept.keep(Setting.MAIL_PASSWORD, seal.close(server.password()), person);
    }
    audit.record(person, "settings.changed", "mail", Map.of("server", server.toString()));
  }

  @Transactional
  public void forgetMailServer(Acting acting) {
    acting.demand(Power.WORKSPACE_ADMINISTER, Scope.everywhere());
    Arrays.stream(Setting.values())
        .filter(setting -> setting.name().startsWith("MAIL"))
        .forEach(kept::forget);
    audit.record(acting.person(), "settings.changed", "mail", Map.of("server", ""));
  }

  private String password() {
    return configured(Setting.MAIL_PASSWORD)
        .or(() -> kept.find(Setting.MAIL_PASSWORD).flatMap(seal::open))
        .orElse("");
  }

  private Optional<String> value(Setting setting) {
    return configured(setting).or(() -> kept.find(setting));
  }

  private Optional<String> configured(Setting setting) {
    return Optional.ofNullable(configuration.getProperty(setting.key()))
        .filter(text -> !text.isBlank());
  }
}
