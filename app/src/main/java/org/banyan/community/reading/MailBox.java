package org.banyan.community.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A mailbox of a mailing list. A mail begins at a “From” line with a date, at the start of the
/// file or after an empty line, because archives leave such words in the text unmarked.
final class MailBox implements MessageFile {

  private static final Pattern BEGIN =
      Pattern.compile(
          "^From .*\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
              + " +\\d{1,2} \\d\\d:\\d\\d:\\d\\d (?:\\S+ )?\\d{4}");
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST = 8 << 20;

  @Override
  public Format format() {
    return Format.MBOX;
  }

  @Override
  public boolean recognises(String head) {
    return BEGIN.matcher(head).find() && head.startsWith("From ");
  }

  @Override
  public void read(Source source, Consumer<Row> rows) throws IOException {
    var channel = channel(source.file());
    var mail = new ByteArrayOutputStream();
    var begin = 0L;
    var afterBlank = true;
    try (var lines = new Lines(source.open())) {
      while (lines.next()) {
        if (afterBlank && isBegin(lines)) {
          if (begin > 0) {
            rows.accept(Mail.row(mail.toByteArray(), source.place(begin), channel));
          }
          mail.reset();
          begin = lines.number();
        } else if (mail.size() < LONGEST) {
          mail.write(lines.bytes());
          mail.write('\n');
        }
        afterBlank = lines.isBlank();
      }
    }
    if (begin > 0) {
      rows.accept(Mail.row(mail.toByteArray(), source.place(begin), channel));
    }
  }

  private static boolean isBegin(Lines lines) {
    return lines.startsWith(FROM) && BEGIN.matcher(lines.text(StandardCharsets.ISO_8859_1)).find();
  }

  /// The folder is the list; a single mailbox is named by its file.
  private static Channel channel(ExportFile file) {
    var folders = file.folders();
    var title = folders.isEmpty() ? file.files().title() : folders.getLast();
    var name = WellFormed.text(title.isEmpty() ? file.title() : title);
    return new Channel(name, name);
  }
}
