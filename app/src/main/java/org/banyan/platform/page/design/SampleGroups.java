package org.banyan.platform.page.design;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Action;
import org.banyan.platform.page.list.Cell;
import org.banyan.platform.page.list.Cell.Tone;
import org.banyan.platform.page.list.Column;
import org.banyan.platform.page.list.Filter;
import org.banyan.platform.page.list.Filter.Choice;
import org.banyan.platform.page.list.Listing;
import org.banyan.platform.page.list.Order;
import org.banyan.platform.page.list.Question;
import org.banyan.platform.page.list.Shelf;

/// A hundred and twenty invented groups, always the same.
public final class SampleGroups {

  private static final int COUNT = 120;
  private static final int SMALL = 30;
  private static final List<String> TOWNS =
      List.of("杭州", "上海", "成都", "广州", "深圳", "北京", "武汉", "西安", "Online", "厦门");
  private static final List<String> THEMES = List.of("徒步新手", "周末露营", "装备交流", "亲子自然", "摄影打卡", "老朋友");
  private static final List<String> LEADS = List.of("林晓雨", "陈思远", "Maya Lin", "周杰", "");
  private static final List<String> TIERS = List.of("A", "B", "C");
  private static final List<Group> ALL =
      IntStream.range(0, COUNT).mapToObj(SampleGroups::make).toList();

  private SampleGroups() {}

  /// An invented group.
  public record Group(
      int number,
      String name,
      String tier,
      String lead,
      long members,
      double growth,
      double speaking,
      List<Double> course) {}

  static Group group(int number) {
    return ALL.get(Math.floorMod(number, COUNT));
  }

  static Listing<Group> listing(Frame frame) {
    var columns = columns(frame);
    var shelf = new Shelf<>(ALL, columns, SampleGroups::keeps, frame.language());
    return Listing.<Group>of("sample-groups", "/design", group -> "" + group.number())
        .showing(columns)
        .filteredBy(List.of(tiers(), leads(frame)))
        .offering(
            List.of(
                Action.of("platform.design.assign", "user-plus", "/design"),
                Action.of("platform.design.tag", "tag", "/design"),
                Action.of("platform.design.archive", "archive", "/design").destroying()))
        .opening(group -> "/design/groups/" + group.number())
        .ordered(Order.downBy("members"))
        .from(shelf);
  }

  static List<Column<Group>> columns(Frame frame) {
    return List.of(
        column("name", group -> Cell.of(group.name())).sortable(),
        column("tier", group -> tier(group.tier())).sortable(),
        column("lead", group -> lead(group, frame)).sortable(),
        column("members", group -> Cell.of(group.members())).sortable().numeric(),
        column("growth", group -> new Cell.Moved(group.growth(), group.growth() > 0))
            .sortable()
            .numeric(),
        column("speaking", group -> speaking(group, frame)).sortable().numeric(),
        column("course", group -> new Cell.Course(group.course())),
        column("number", group -> Cell.of(group.number())).sortable().numeric().optional());
  }

  private static Column<Group> column(String key, Function<Group, Cell> cell) {
    return Column.of(key, "platform.design.group." + key, cell);
  }

  private static Cell tier(String tier) {
    return new Cell.Mark(tier, tier.equals("A") ? Tone.ACCENT : Tone.PLAIN);
  }

  private static Cell lead(Group group, Frame frame) {
    return group.lead().isEmpty()
        ? new Cell.Mark(frame.say("platform.design.no-lead"), Tone.BAD)
        : Cell.of(group.lead());
  }

  private static Cell speaking(Group group, Frame frame) {
    return group.members() < SMALL
        ? Cell.nothing(frame.say("platform.design.too-few", SMALL))
        : Cell.share(group.speaking());
  }

  private static Filter tiers() {
    var choices = TIERS.stream().map(tier -> new Choice(tier, tier)).toList();
    return new Filter("tier", "platform.design.group.tier", choices);
  }

  private static Filter leads(Frame frame) {
    var choices =
        LEADS.stream()
            .map(lead ->
                lead.isEmpty()
                    ? new Choice("none", frame.say("platform.design.no-lead"))
                    : new Choice(lead, lead))
            .toList();
    return new Filter("lead", "platform.design.group.lead", choices);
  }

  private static boolean keeps(Group group, Question question) {
    var tiers = question.chosen("tier");
    var leads = question.chosen("lead");
    var lead = group.lead().isEmpty() ? "none" : group.lead();
    return (tiers.isEmpty() || tiers.contains(group.tier()))
        && (leads.isEmpty() || leads.contains(lead));
  }

  private static Group make(int number) {
    var random = new Random(number * 7919L + 11);
    var town = TOWNS.get(number % TOWNS.size());
    var theme = THEMES.get(number / TOWNS.size() % THEMES.size());
    return new Group(
        number,
        "%s · %s %02d 群".formatted(town, theme, 1 + number / 24),
        TIERS.get(random.nextInt(TIERS.size())),
        LEADS.get(random.nextInt(LEADS.size())),
        18 + random.nextInt(470),
        Math.round(random.nextGaussian() * 60) / 1000.0,
        0.04 + random.nextDouble() * 0.4,
        DoubleStream.iterate(
                30 + random.nextInt(40), last -> Math.max(2, last + random.nextGaussian() * 9))
            .limit(14)
            .boxed()
            .toList());
  }
}
