package org.banyan.platform.settings.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banyan.platform.settings.MailServer;
import org.banyan.platform.settings.MailServer.Security;
import org.jspecify.annotations.Nullable;

/// A mail server as typed.
record MailForm(
    @Nullable String host,
    @Nullable String port,
    @Nullable String security,
    @Nullable String user,
    @Nullable String password,
    @Nullable String from) {

  Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (!text(host).matches("[A-Za-z0-9.:-]{1,253}")) {
      errors.put("host", "platform.settings.mail.host.wrong");
    }
    if (!text(port).matches("[0-9]{1,5}") || portNumber() > 65_535 || portNumber() < 1) {
      errors.put("port", "platform.settings.mail.port.wrong");
    }
    if (!text(from).matches("[^\\s@<>]+@[^\\s@<>]+")) {
      errors.put("from", "platform.settings.mail.from.wrong");
    }
    return errors;
  }

  MailServer server() {
    return new MailServer(
        text(host),
        text(port).matches("[0-9]{1,5}") ? portNumber() : 0,
        chosen(),
        text(user),
        password == null ? "" : password,
        text(from));
  }

  private Security chosen() {
    return Arrays.stream(Security.values())
        .filter(known -> known.name().equals(text(security)))
        .findFirst()
        .orElse(Security.STARTTLS);
  }

  private int portNumber() {
    return Integer.parseInt(text(port));
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
