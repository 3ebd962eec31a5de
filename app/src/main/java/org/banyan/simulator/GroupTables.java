package org.banyan.simulator;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.banyan.simulator.Room.Trait;

/// The list of groups as a team keeps it in Excel, and daily sums of the groups that have no more
/// than these.
final class GroupTables implements Closeable {

  private static final List<String> REGIONS = List.of("华南", "华东", "华北", "西部");
  private static final int OWNED_BY_A_MEMBER = 5;

  private final World world;
  private final Rooms rooms;
  private final GroupBook book;
  private final Path groups;
  private final CsvWriter days;
  private final Team team = new Team();
  private int closed;

  GroupTables(World world, Rooms rooms, Path folder) throws IOException {
    this.world = world;
    this.rooms = rooms;
    this.book = new GroupBook(rooms);
    this.groups = folder.resolve(Simulated.GROUPS);
    this.days =
        CsvWriter.builder().build(folder.resolve(Simulated.GROUP_DAYS), StandardCharsets.UTF_8);
    days.writeRecord("群名", "日期", "人数", "入群", "退群", "消息数", "发言人数", "来源");
  }

  void hear(Utterance line) {
    closeUntil(line.day());
    book.hear(line);
  }

  private void closeUntil(int day) {
    for (; closed < day; closed++) {
      for (var room : rooms.groups()) {
        var sums = book.close(room);
        if (room.is(Trait.SUMS_ONLY) && room.opened() <= closed) {
          write(room, sums);
        }
      }
    }
  }

  private void write(Room room, GroupBook.Day sums) {
    days.writeRecord(
        room.name(),
        world.date(closed).toString(),
        Integer.toString(sums.members()),
        Integer.toString(sums.joined()),
        Integer.toString(sums.left()),
        Integer.toString(sums.messages()),
        Integer.toString(sums.speakers()),
        "模拟数据");
  }

  @Override
  public void close() throws IOException {
    closeUntil(world.days());
    days.close();
    try (var list = CsvWriter.builder().build(groups, StandardCharsets.UTF_8)) {
      list.writeRecord("群名", "群主", "人数", "平台", "建群日期", "主理", "协管", "候补", "等级", "阶段", "片区", "备注");
      rooms.groups().forEach(room -> list.writeRecord(row(room)));
    }
  }

  private List<String> row(Room room) {
    var members = book.members(room);
    var abandoned = room.is(Trait.ABANDONED);
    var lead = team.name(room.lead());
    return List.of(
        room.name(),
        room.index() == OWNED_BY_A_MEMBER ? "江边海盐" : "榕叶-" + lead,
        Integer.toString(members),
        "微信",
        world.date(room.opened()).toString(),
        abandoned ? "" : lead,
        abandoned ? "" : team.name((room.lead() + 1) % Rooms.TEAM),
        room.index() % 4 == 0 ? team.name((room.lead() + 2) % Rooms.TEAM) : "",
        tier(members),
        stage(room),
        REGIONS.get(room.index() % REGIONS.size()),
        "模拟数据");
  }

  private static String tier(int members) {
    return members >= 120 ? "S" : members >= 80 ? "A" : members >= 40 ? "B" : "C";
  }

  private String stage(Room room) {
    var age = world.days() - room.opened();
    if (room.is(Trait.ABANDONED)) {
      return "沉寂";
    }
    return age < 60 ? "新建" : age < 240 ? "成长" : "成熟";
  }
}
