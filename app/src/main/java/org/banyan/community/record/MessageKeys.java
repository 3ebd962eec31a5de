package org.banyan.community.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.banyan.community.reading.Posting;

/// Makes the keys of the messages of one platform. Not to be shared between threads.
final class MessageKeys {

  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");
  private static final char NUMBERED = '#';
  private static final char NAMED = '@';
  private static final char WRITTEN = '~';
  // Room above for the ordinals of rows that are alike, so that adding one cannot overflow.
  private static final int CONTENT_SHIFT = 2;

  private final String platform;
  private final MessageDigest digest;
  private final Map<String, Long> numbered = new HashMap<>();
  private final Map<String, Long> written = new HashMap<>();

  MessageKeys(String platform) {
    this.platform = platform;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  MessageKey of(Posting posting) {
    var channel = posting.channel().key();
    return posting
        .id()
        .map(id -> ofId(channel, id, posting))
        .orElseGet(() -> ofContent(channel, posting));
  }

  /// The value of a message that is answered, in the space of its channel.
  long answered(String channel, String id) {
    return NUMBER.matcher(id).matches() ? Long.parseLong(id) : hash(NAMED, channel, id).getLong(8);
  }

  private MessageKey ofId(String channel, String id, Posting posting) {
    // A join may share its stamp with a message; an event is never a copy of one.
    var name = posting.kind().isAuthored() ? channel : channel + "\0" + posting.kind().code();
    if (NUMBER.matcher(id).matches()) {
      var space = numbered.computeIfAbsent(name, key -> hash(NUMBERED, key, "").getLong(0));
      return new MessageKey(space, Long.parseLong(id), false);
    }
    var hash = hash(NAMED, name, id);
    return new MessageKey(hash.getLong(0), hash.getLong(8), false);
  }

  private MessageKey ofContent(String channel, Posting posting) {
    var space = written.computeIfAbsent(channel, key -> hash(WRITTEN, key, "").getLong(0));
    var content =
        "%d\0%d\0%s\0%s"
            .formatted(
                posting.kind().code(),
                micros(posting.at()),
                posting.author().key(),
                posting.text());
    return new MessageKey(
        space, hash(WRITTEN, channel, content).getLong(0) >>> CONTENT_SHIFT, true);
  }

  private ByteBuffer hash(char sort, String channel, String rest) {
    var text = platform + "\0" + sort + channel + "\0" + rest;
    return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static long micros(Instant at) {
    return Math.addExact(
        Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000L);
  }
}
