package org.banyan.platform.settings.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyan.platform.outbox.Sending;
import org.banyan.platform.page.Frame;
import org.banyan.platform.settings.MailServer;
import org.banyan.platform.settings.SecondFactorDemand;

/// What the settings page shows: each value, and whether it may be changed here.
public record SettingsView(
    String publicUrl,
    List<String> trustedProxies,
    long sessionHours,
    boolean sessionConfigured,
    SecondFactorDemand demand,
    boolean demandConfigured,
    Optional<MailServer> mail,
    boolean mailConfigured,
    List<Sending> sendings,
    Map<String, String> errors) {

  public String error(Frame frame, String field) {
    var key = errors.get(field);
    return key == null ? "" : frame.say(key);
  }

  public List<SecondFactorDemand> demands() {
    return List.of(SecondFactorDemand.values());
  }

  /// The key of the words for it.
  public static String key(SecondFactorDemand demand) {
    return "platform.settings.second-factor." + demand.name().toLowerCase(Locale.ROOT);
  }

  public boolean isSecurity(MailServer.Security security) {
    return mail.map(server -> server.security() == security)
        .orElse(security == MailServer.Security.STARTTLS);
  }
}
