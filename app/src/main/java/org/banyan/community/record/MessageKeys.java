package org.banyan.community.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.banyan.community.reading.Kind;
import org.banyan.community.reading.Posting;

/// Makes the keys of the messages of one platform. Not to be shared between threads.
final class MessageKeys {

  private static final int LONGEST_NUMBER = 18;
  private static final char NUMBERED = '#';
  private static final char NAMED = '@';
  private static final char WRITTEN = '~';
  private static final byte END = 0;
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
    return isNumber(id) ? Long.parseLong(id) : hash(NAMED, channel, id).getLong(8);
  }

  private MessageKey ofId(String channel, String id, Posting posting) {
    // A join may share its stamp with a message; only a deletion is about one.
    var kind = posting.kind();
    var isPost = kind.isAuthored() || kind == Kind.DELETED;
    var name = isPost ? channel : channel + "\0" + kind.code();
    if (isNumber(id)) {
      var space = numbered.computeIfAbsent(name, key -> hash(NUMBERED, key, "").getLong(0));
      return new MessageKey(space, Long.parseLong(id), false);
    }
    var hash = hash(NAMED, name, id);
    return new MessageKey(hash.getLong(0), hash.getLong(8), false);
  }

  private MessageKey ofContent(String channel, Posting posting) {
    var space = written.computeIfAbsent(channel, key -> hash(WRITTEN, key, "").getLong(0));
    var head = ByteBuffer.allocate(2 * Long.BYTES + 1);
    head.putLong(space).putLong(micros(posting.at())).put((byte) posting.kind().code());
    digest.update(head.array());
    digest.update(posting.author().key().getBytes(StandardCharsets.UTF_8));
    digest.update(END);
    var hash = digest.digest(posting.text().getBytes(StandardCharsets.UTF_8));
    return new MessageKey(space, ByteBuffer.wrap(hash).getLong(0) >>> CONTENT_SHIFT, true);
  }

  private ByteBuffer hash(char sort, String channel, String rest) {
    var text = platform + "\0" + sort + channel + "\0" + rest;
    return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// A number that stands for itself: no leading zero, and small enough for half a key.
  private static boolean isNumber(String id) {
    if (id.isEmpty() || id.length() > LONGEST_NUMBER || (id.length() > 1 && id.charAt(0) == '0')) {
      return false;
    }
    return id.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static long micros(Instant at) {
    return Math.addExact(
        Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000L);
  }
}
