package org.banyan.platform.api;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.banyan.platform.access.Public;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;

/// Hands out the description of the interface for programs and the schema of a charter.
@Controller
class DescriptionController {

  private static final Duration FRESH = Duration.ofHours(1);

  private final Supplier<byte[]> description =
      SingletonSupplier.of(() -> Description.json(Description.read()));

  @Public("what programs can ask is the same on every server and no secret")
  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<byte[]> description() {
    return json(description.get());
  }

  @Public("the form of a charter is the same on every server and no secret")
  @GetMapping("/api/v1/charter.schema.json")
  ResponseEntity<byte[]> schema() {
    return json(Description.schema().getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> json(byte[] content) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .body(content);
  }
}
