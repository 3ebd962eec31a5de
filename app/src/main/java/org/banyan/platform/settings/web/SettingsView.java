package org.banyan.platform.settings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.platform.outbox.Sending;
import org.banyan.platform.page.Frame;
import org.banyan.platform.settings.MailServer;

/// What the settings page shows: each value, and whether it may be changed here.
public record SettingsView(
    String publicUrl,
    List<String> trustedProxies,
    long sessionHours,
    boolean sessionConfigured,
    Optional<MailServer> mail,
    boolean mailConfigured,
    List<Sending> sendings,
    Map<String, String> errors) {

  public String error(Frame frame, String field) {
    var key = errors.get(field);
    return key == null ? "" : frame.say(key);
  }

  public boolean isSecurity(MailServer.Security security) {
    return mail.map(server -> server.security() == security)
        .orElse(security == MailServer.Security.STARTTLS);
  }
}
