package org.banyan.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class AssetsTests {

  @Test
  void vendoredFilesAreTheOnesThatWereChecked() throws Exception {
    var listed = new TreeMap<String, String>();
    for (var line : text("/static/vendor/CHECKSUMS").lines().toList()) {
      listed.put(line.substring(66), line.substring(0, 64));
    }
    var shipped = new TreeMap<String, String>();
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath:/static/vendor/*/*")) {
      var address = file.getURL().toString();
      shipped.put(
          address.substring(address.indexOf("/vendor/") + 8), sha256(file.getContentAsByteArray()));
    }

    assertThat(shipped).isNotEmpty().isEqualTo(listed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tabler", "htmx", "charts"})
  void everyAddressLeadsToAFile(String name) {
    var address =
        switch (name) {
          case "tabler" -> Assets.tabler();
          case "htmx" -> Assets.htmx();
          default -> Assets.charts();
        };

    assertThat(getClass().getResource("/static/" + address.substring(Assets.ROOT.length())))
        .isNotNull();
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws IOException {
    var own = new PathMatchingResourcePatternResolver();
    for (var pattern : List.of("classpath:/static/*.*s", "classpath:/static/js/*.js")) {
      for (var file : own.getResources(pattern)) {
        assertThat(file.getContentAsString(StandardCharsets.UTF_8))
            .as(file.getFilename())
            .doesNotContain("http://", "https://", "//cdn", "eval(", "new Function");
      }
    }
  }

  private static String text(String path) throws IOException {
    try (InputStream in = AssetsTests.class.getResourceAsStream(path)) {
      assertThat(in).as(path).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
