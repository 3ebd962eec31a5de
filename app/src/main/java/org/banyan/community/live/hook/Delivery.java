package org.banyan.community.live.hook;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One request as it came: its headers, whatever their case, and the very bytes that were signed.
@SuppressWarnings("ArrayRecordComponent")
public record Delivery(Map<String, String> headers, byte[] body) {

  public Delivery {
    headers =
        headers.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    header -> header.getKey().toLowerCase(Locale.ROOT),
                    Map.Entry::getValue,
                    (first, _) -> first));
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
        .filter(value -> !value.isBlank());
  }

  /// Names nobody and shows no secret.
  @Override
  public String toString() {
    return "Delivery[%d bytes]".formatted(body.length);
  }
}
