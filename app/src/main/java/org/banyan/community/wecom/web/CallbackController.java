package org.banyan.community.wecom.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.banyan.community.wecom.Callbacks;
import org.banyan.platform.access.Buckets;
import org.banyan.platform.access.Public;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Answers the platform when it calls back. Who is not the platform learns nothing, not even
/// whether there is such a connection.
@Controller
@RequestMapping("/hooks/wecom/{connection}")
@Public(
    value =
        "the platform calls; each call is signed and sealed with the connection's own token and key",
    paced = false)
class CallbackController {

  private static final int LARGEST = 256 << 10;

  private static final int STRANGERS_BURST = 60;
  private static final double STRANGERS_PER_SECOND = 1;

  private final Callbacks callbacks;
  private final Buckets strangers;

  CallbackController(Callbacks callbacks, Clock clock) {
    this.callbacks = callbacks;
    this.strangers = new Buckets(clock, STRANGERS_BURST, STRANGERS_PER_SECOND);
  }

  @GetMapping
  ResponseEntity<String> verify(
      @PathVariable UUID connection,
      @RequestParam("msg_signature") String signature,
      @RequestParam String timestamp,
      @RequestParam String nonce,
      @RequestParam("echostr") String echo,
      HttpServletRequest request) {
    return callbacks
        .echo(connection, signature, timestamp, nonce, echo)
        .map(text -> ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text))
        .orElseGet(() -> refused(request));
  }

  @PostMapping
  ResponseEntity<String> take(
      @PathVariable UUID connection,
      @RequestParam("msg_signature") String signature,
      @RequestParam String timestamp,
      @RequestParam String nonce,
      HttpServletRequest request)
      throws IOException {
    var read = request.getInputStream().readNBytes(LARGEST + 1);
    if (read.length > LARGEST) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    var text = new String(read, StandardCharsets.UTF_8);
    return callbacks.take(connection, signature, timestamp, nonce, text)
        ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("")
        : refused(request);
  }

  /// Whoever is not the platform is slowed down; the platform calls as often as it has something to
  /// say.
  private ResponseEntity<String> refused(HttpServletRequest request) {
    return strangers.take(request.getRemoteAddr())
        ? ResponseEntity.status(HttpStatus.FORBIDDEN).build()
        : ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
            .header(HttpHeaders.RETRY_AFTER, "60")
            .build();
  }
}
