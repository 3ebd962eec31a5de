package org.banyan.community.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The messages of a QQ group as QQ itself writes them into a text file.
final class QqText implements MessageFile {

  private static final Pattern SIGN = Pattern.compile("^\uFEFF?\\s*消息记录（此消息记录为文本格式");
  private static final Charset OLDER = Charset.forName("GB18030");

  @Override
  public Format format() {
    return Format.QQ;
  }

  @Override
  public boolean recognises(String head) {
    return SIGN.matcher(head).find();
  }

  @Override
  public void read(Source source, Consumer<Row> rows) throws IOException {
    var reader = new QqTextReader(source, rows);
    try (var lines = new Lines(source.open())) {
      while (lines.next()) {
        reader.line(lines.number(), lines.text(OLDER));
      }
    }
    reader.end();
  }
}
