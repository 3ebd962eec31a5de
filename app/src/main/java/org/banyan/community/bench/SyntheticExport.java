package org.banyan.community.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A seeded export in any of four shapes: three years, few members who write much and many who
/// write little, some channels busier than others.
final class SyntheticExport {

  private static final long START = Instant.parse("2023-01-02T00:00:00Z").getEpochSecond();
  private static final long SPAN = 3L * 365 * 86_400;
  private static final int MEMBERS = 50_000;
  private static final int TABLE_CHANNELS = 150;
  private static final int DAY_CHANNELS = 20;
  private static final double REPLIES = 0.43;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final String WORDS = "大家早上好今天的直播几点开始谢谢分享我也想参加这个活动请问怎么报名收到了辛苦明天见周末一起去徒步吗路线发群里";

  private final int rows;
  private final SplittableRandom random = new SplittableRandom(20_261_125);

  SyntheticExport(int rows) {
    this.rows = rows;
  }

  /// A CSV without ids.
  Path table(Path file) throws IOException {
    try (var out = Files.newBufferedWriter(file)) {
      out.write("时间,发送者,昵称,群名,内容\n");
      for (var row = 0; row < rows; row++) {
        var member = member();
        out.write(
            "%s,wxid_%08x,同学%d,杭州徒步 %03d 群,%s\n"
                .formatted(
                    TIME.format(LocalDateTime.ofEpochSecond(second(row), 0, ZoneOffset.UTC)),
                    member * 2_654_435_761L & 0xffffffffL,
                    member,
                    skewed(TABLE_CHANNELS),
                    words()));
      }
    }
    return file;
  }

  /// A zip with a file for each channel and day.
  Path days(DayShape shape, Path file) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        var zip = new ZipOutputStream(out)) {
      for (var list : shape.lists()) {
        entry(zip, list, "[]");
      }
      var row = 0;
      while (row < rows) {
        row = day(shape, zip, row);
      }
    }
    return file;
  }

  private int day(DayShape shape, ZipOutputStream zip, int first) throws IOException {
    var day = Math.floorDiv(second(first), 86_400);
    var said = new TreeMap<Integer, List<String>>();
    var row = first;
    while (row < rows && Math.floorDiv(second(row), 86_400) == day) {
      said.computeIfAbsent(skewed(DAY_CHANNELS), _ -> new ArrayList<>())
          .add(shape.message(said(row)));
      row++;
    }
    var date = LocalDate.ofEpochDay(day);
    for (var channel : said.entrySet()) {
      entry(zip, shape.file(channel.getKey(), date), shape.content(channel.getValue()));
    }
    return row;
  }

  private DayShape.Said said(int row) {
    return new DayShape.Said(row, second(row), member(), words(), random.nextDouble() < REPLIES);
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private long second(int row) {
    return START + (long) ((double) row / rows * SPAN);
  }

  private int member() {
    return (int) (MEMBERS * Math.pow(random.nextDouble(), 3));
  }

  private int skewed(int channels) {
    return (int) (channels * Math.pow(random.nextDouble(), 2.5));
  }

  private String words() {
    var from = random.nextInt(WORDS.length() - 20);
    return WORDS.substring(from, from + 4 + random.nextInt(16)) + random.nextInt(1000);
  }
}
