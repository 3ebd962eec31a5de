package org.banyan.community.reading;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A kind of JSON file: what gives it away, where its messages lie, and what one amounts to.
record JsonExport(
    Format format, String platform, Pattern sign, Layout layout, Understanding understanding)
    implements MessageFile {

  /// What a message of this kind of file amounts to.
  interface Understanding {
    Row of(JsonMessage message);
  }

  /// Accounts and groups may be known by their ids on another platform than the format is called.
  JsonExport(
      Format format, String platform, String sign, Layout layout, Understanding understanding) {
    this(format, platform, Pattern.compile(sign, Pattern.DOTALL), layout, understanding);
  }

  static JsonExport of(Format format, String sign, Layout layout, Understanding understanding) {
    return new JsonExport(format, format.tag(), sign, layout, understanding);
  }

  @Override
  public boolean recognises(String head) {
    return sign.matcher(head).find();
  }

  @Override
  public void read(Source source, Consumer<Row> rows) throws IOException {
    new JsonWalk(source, layout, message -> rows.accept(understanding.of(message)), rows).walk();
  }
}
