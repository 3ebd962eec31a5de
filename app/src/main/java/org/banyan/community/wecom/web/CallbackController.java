package org.banyan.community.wecom.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.banyan.community.wecom.Callbacks;
import org.banyan.platform.access.Public;
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
    "the platform calls; each call is signed and sealed with the connection's own token and key")
class CallbackController {

  private static final int LARGEST = 256 << 10;

  private final Callbacks callbacks;

  CallbackController(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  @GetMapping
  ResponseEntity<String> verify(
      @PathVariable UUID connection,
      @RequestParam("msg_signature") String signature,
      @RequestParam String timestamp,
      @RequestParam String nonce,
      @RequestParam("echostr") String echo) {
    return callbacks
        .echo(connection, signature, timestamp, nonce, echo)
        .map(text -> ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
  }

  @PostMapping
  ResponseEntity<String> take(
      @PathVariable UUID connection,
      @RequestParam("msg_signature") String signature,
      @RequestParam String timestamp,
      @RequestParam String nonce,
      InputStream body)
      throws IOException {
    var read = body.readNBytes(LARGEST + 1);
    if (read.length > LARGEST) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    var text = new String(read, StandardCharsets.UTF_8);
    return callbacks.take(connection, signature, timestamp, nonce, text)
        ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("")
        : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
  }
}
