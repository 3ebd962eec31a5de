package org.banyan.community.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;
import org.junit.jupiter.api.Test;

class ContactsCharterTests {

  private static final List<Department> DEPARTMENTS =
      List.of(
          new Department(1, "榕树", 0, 1),
          new Department(2, "社群部", 1, 2),
          new Department(3, "", 9, 3));

  @Test
  void turnsDepartmentsPositionsAndColleaguesIntoUnitsPostsAndHolders() {
    var charter =
        added(
            Charter.empty("榕树"),
            new Colleague("zhang", "张三", "群主", List.of(2L)),
            new Colleague("li", "李四", "群主", List.of(2L, 1L)),
            new Colleague("wang", "王五", "", List.of(1L)),
            new Colleague("out", "外人", "群主", List.of(8L)));

    assertThat(charter.units()).extracting(Unit::title).containsExactly("榕树", "社群部", "wecom-3");
    assertThat(charter.units().get(1).parent()).contains(charter.units().getFirst().id());
    assertThat(charter.posts()).extracting(Post::title).containsExactly("群主", "成员");
    assertThat(charter.posts().getFirst())
        .returns(2, Post::seats)
        .returns(List.of(new PersonRef("张三"), new PersonRef("李四")), Post::holders);
  }

  @Test
  void addsNothingASecondTimeAndChangesNothingThatIsThere() {
    var zhang = new Colleague("zhang", "张三", "群主", List.of(2L));
    var once = added(Charter.empty("榕树"), zhang);

    assertThat(added(once, zhang)).isEqualTo(once);
    var moved = added(once, new Colleague("zhang", "张三", "主管", List.of(1L)));
    assertThat(moved).isEqualTo(once);
    var joined = added(once, zhang, new Colleague("li", "李四", "群主", List.of(2L)));
    assertThat(joined.units()).isEqualTo(once.units());
    assertThat(joined.posts())
        .singleElement()
        .returns(List.of(new PersonRef("张三"), new PersonRef("李四")), Post::holders);
  }

  @Test
  void tellsNamesakesApartAndStandsStrangeNames() {
    var charter =
        added(
            Charter.empty("榕树"),
            new Colleague("zhang.1", "张三", "A/B <i>", List.of(2L)),
            new Colleague("zhang@2", "张三", "A/B <i>", List.of(2L)),
            new Colleague("x", "<b>", "—", List.of(2L)));

    assertThat(charter.posts().getFirst().holders())
        .containsExactly(new PersonRef("zhang.1"), new PersonRef("zhang-2"));
    assertThat(charter.posts().getLast().holders()).containsExactly(new PersonRef("x"));
  }

  private static Charter added(Charter base, Colleague... colleagues) {
    return ContactsCharter.of(base, DEPARTMENTS, List.of(colleagues), "成员");
  }
}
