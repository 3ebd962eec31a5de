package org.banyan.organisation.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Hands a charter out as a file.
final class CharterFiles {

  private static final MediaType YAML =
      new MediaType("application", "yaml", StandardCharsets.UTF_8);
  private static final MediaType WORKBOOK =
      new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private CharterFiles() {}

  static ResponseEntity<byte[]> yaml(byte[] content, String name) {
    return file(content, name + ".yaml", YAML);
  }

  static ResponseEntity<byte[]> workbook(byte[] content, String name) {
    return file(content, name + ".xlsx", WORKBOOK);
  }

  private static ResponseEntity<byte[]> file(byte[] content, String name, MediaType type) {
    var attachment = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(content);
  }
}
