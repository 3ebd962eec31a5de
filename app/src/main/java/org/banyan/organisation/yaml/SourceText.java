package org.banyan.organisation.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banyan.organisation.yaml.Problem.Kind;

/// A file as text, with the name people know it by.
public record SourceText(String file, String text) {

  public static final long LARGEST = 64L << 20;

  /// What became of reading a file.
  public sealed interface Opened {

    /// Its text.
    record Open(SourceText source) implements Opened {}

    /// Why there is none.
    record Shut(Problem problem) implements Opened {}
  }

  /// Reads bytes that are UTF-8 or, failing that, GB18030 (which holds GBK).
  public static Opened of(byte[] bytes, String name) {
    try {
      return new Opened.Open(new SourceText(name, decoded(bytes)));
    } catch (CharacterCodingException _) {
      return shut(name, Kind.UNREADABLE, "UTF-8 / GB18030");
    }
  }

  /// The lines of the text, without their ends.
  public List<String> lines() {
    return text.lines().toList();
  }

  /// Why a file is not read.
  public static Opened shut(String name, Kind kind, String argument) {
    return new Opened.Shut(new Problem(name, Position.START, kind, List.of(argument)));
  }

  private static String decoded(byte[] bytes) throws CharacterCodingException {
    String text;
    try {
      text = decoded(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException _) {
      text = decoded(bytes, Charset.forName("GB18030"));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
