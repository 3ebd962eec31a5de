package org.banyan.community.live;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Whether we connect to machines beside us. Whoever may name a server must not reach through it
/// what only this machine can reach.
@Component
class PrivateNetworks {

  private final boolean allowed;

  PrivateNetworks(@Value("${banyan.live.private-networks:false}") boolean allowed) {
    this.allowed = allowed;
  }

  /// Whether a host may be connected to; one that is not known may not.
  boolean mayReach(String host) throws UnknownHostException {
    var addresses = InetAddress.getAllByName(host);
    return allowed || Arrays.stream(addresses).noneMatch(PrivateNetworks::isPrivate);
  }

  private static boolean isPrivate(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || isUniqueLocal(address)
        || isShared(address);
  }

  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
  }

  /// 100.64.0.0/10, between a provider and its customers.
  private static boolean isShared(InetAddress address) {
    var bytes = address.getAddress();
    return bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
  }
}
