package org.banyan.simulator;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Makes up a community and writes it into a folder, as if it had been exported from where it
/// lives.
public final class Simulator {

  private static final List<String> POSTS =
      List.of(
          "社群运营负责人", "内容策划主管", "内容编辑", "内容编辑", "用户管理主管", "用户运营专员", "用户运营专员", "互动运营主管", "带群运营",
          "带群运营", "活动策划", "数据分析师");

  private final World world;
  private final Rooms rooms;

  public Simulator(World world) {
    this.world = world;
    this.rooms = new Rooms(world);
  }

  /// Writes everything; says after each day of the world how many are done.
  public Simulated emit(Path folder, IntConsumer days) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(Simulated.ABOUT), about());
      people(folder.resolve(Simulated.PEOPLE));
      return new Simulated(
          folder, world, Planted.in(world), talk(folder, days), new Team().numbers().size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int talk(Path folder, IntConsumer days) throws IOException {
    Map<Platform, MessageTable> tables = new EnumMap<>(Platform.class);
    try (var groups = new GroupTables(world, rooms, folder)) {
      for (var platform : Platform.values()) {
        tables.put(platform, new MessageTable(folder.resolve(platform.file()), world.start()));
      }
      var talk = new Talk(world, rooms, Population.of(world, rooms));
      talk.tell(
          line -> {
            groups.hear(line);
            var table = tables.get(line.room().platform());
            if (table != null && !line.room().is(Room.Trait.SUMS_ONLY)) {
              table.add(line);
            }
          },
          days);
      return tables.values().stream().mapToInt(MessageTable::messages).sum();
    } finally {
      for (var table : tables.values()) {
        table.close();
      }
    }
  }

  private void people(Path file) throws IOException {
    var team = new Team();
    try (var table = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
      table.writeRecord("编号", "姓名", "邮箱", "岗位", "微信账号", "群内昵称", "带群数", "备注");
      for (var number : team.numbers()) {
        var led = rooms.groups().stream().filter(room -> room.lead() == number).count();
        table.writeRecord(
            "p%02d".formatted(number + 1),
            team.name(number),
            "p%02d@example.com".formatted(number + 1),
            POSTS.get(number),
            Team.account(Platform.WECHAT, number),
            "榕叶-" + team.name(number),
            Long.toString(led),
            "模拟数据");
      }
    }
  }

  private String about() {
    return """
    模拟数据 SIMULATED DATA
    本文件夹里的品牌、团队成员、用户、群和消息全部由程序生成，与任何真实的人和品牌无关。
    The brand, team, members, groups and messages in this folder are all made up by a program.
    seed %d, %d members, %d groups, %s to %s
    """
        .formatted(
            world.seed(), world.members(), world.groups(), world.start(), world.end().minusDays(1));
  }
}
