package org.banyan.platform.edge;

import java.net.InetAddress;
import java.util.Optional;

/// A range of addresses, written `10.0.0.0/8` or as a single address.
final class Network {

  private final byte[] start;
  private final int bits;

  private Network(byte[] start, int bits) {
    this.start = start;
    this.bits = bits;
  }

  static Network of(String text) {
    var parts = text.strip().split("/", -1);
    var start = literal(parts[0]);
    if (start.isEmpty() || parts.length > 2) {
      throw unreadable(text);
    }
    var all = start.get().length * 8;
    try {
      var bits = parts.length == 1 ? all : Integer.parseInt(parts[1]);
      if (bits < 0 || bits > all) {
        throw unreadable(text);
      }
      return new Network(start.get(), bits);
    } catch (NumberFormatException _) {
      throw unreadable(text);
    }
  }

  boolean holds(String address) {
    return literal(address)
        .filter(bytes -> bytes.length == start.length)
        .map(this::sameStart)
        .orElse(false);
  }

  /// Reads an address without ever asking a name server.
  static Optional<byte[]> literal(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text.strip()).getAddress());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private boolean sameStart(byte[] address) {
    for (var bit = 0; bit < bits; bit++) {
      var mask = 0x80 >> (bit % 8);
      if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static IllegalArgumentException unreadable(String text) {
    return new WrongSetting(TrustedProxies.KEY, text, "10.0.0.0/8");
  }
}
