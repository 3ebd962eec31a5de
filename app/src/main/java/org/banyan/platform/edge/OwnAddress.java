package org.banyan.platform.edge;

import java.util.Set;
import org.springframework.core.env.Environment;

/// The address by which the machine that runs the server reaches it.
public final class OwnAddress {

  private static final Set<String> HERE =
      Set.of("", "localhost", "127.0.0.1", "::1", "[::1]", "0.0.0.0", "::", "[::]");

  private OwnAddress() {}

  public static String of(Environment environment) {
    var told = environment.getProperty(PublicAddress.KEY, "").strip();
    return told.isEmpty() ? "http://" + host(environment) + ":" + port(environment) : told;
  }

  private static String host(Environment environment) {
    var address = environment.getProperty("server.address", "").strip();
    if (HERE.contains(address)) {
      return "localhost";
    }
    return address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address;
  }

  private static String port(Environment environment) {
    return environment.getProperty(
        "local.server.port", environment.getProperty("server.port", "8080"));
  }
}
