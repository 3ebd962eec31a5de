package org.banyan.platform.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Where the browser finds our files: the address holds a hash of them all, so that they may be
/// kept for a year and are still never stale.
public final class Assets {

  static final String ROOT = "/assets/" + hash() + "/";

  private static final String VENDOR = ROOT + "vendor/";

  private Assets() {}

  /// The address of one of our own files, such as `banyan.css`.
  public static String own(String file) {
    return ROOT + file;
  }

  public static String tabler() {
    return VENDOR + "tabler-1.6.1/tabler.min.css";
  }

  public static String htmx() {
    return VENDOR + "htmx-2.0.11/htmx.min.js";
  }

  public static String charts() {
    return VENDOR + "echarts-6.1.0/echarts.min.js";
  }

  /// The address of one icon in the sprite.
  public static String icon(String name) {
    return VENDOR + "tabler-icons-3.51.0/icons.svg#" + name;
  }

  private static String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var found =
          new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*");
      Arrays.sort(found, Comparator.comparing(Resource::toString));
      for (var file : found) {
        if (file.isReadable()) {
          digest.update(file.getContentAsByteArray());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (IOException broken) {
      throw new UncheckedIOException("The static files could not be read.", broken);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
