package org.banyan.organisation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeWordsTests {

  @Test
  void tellChangesInBothLanguages() {
    var vacated = new PartChange.SeatVacated(Handmade.EDITOR, new PersonRef("lin"));
    var granted =
        new PartChange.AuthorityGranted(
            Handmade.EDITOR, new Authority.Enforced(Power.CONTENT_PUBLISH));
    var raci =
        new PartChange.RaciChanged(
            Handmade.WRITING, Handmade.LEAD, Set.of(Letter.ACCOUNTABLE), Set.of());

    assertThat(said(Language.EN, vacated)).isEqualTo("Post “Editor”, holder: 小林 → vacant");
    assertThat(said(Language.ZH, vacated)).isEqualTo("岗位“Editor”，任职人：小林 → 空缺");
    assertThat(said(Language.EN, granted)).contains("“Editor”", "content.publish", "granted");
    assertThat(said(Language.EN, raci)).isEqualTo("Duty “Writing”, post “Lead”: A accountable → —");
    assertThat(said(Language.ZH, raci)).isEqualTo("职责“Writing”，岗位“Lead”：A 最终负责 → —");
  }

  @Test
  void sayWhyAChangeCannotBeMade() {
    var why = new Refusal.Dangling(Handmade.EDITOR, new UnitId("team"));

    assertThat(words(Language.EN).refusal(why))
        .isEqualTo(
            "Post “Editor” needs Unit “Team”, which would not be in the charter. Change that in"
                + " “Editor” first.");
    assertThat(words(Language.ZH).refusal(why)).startsWith("岗位“Editor”用到了部门“Team”");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void haveASentenceForEveryDifferenceThereCanBe(Language language) {
    var random = new Random(31);
    for (var attempt = 0; attempt < 200; attempt++) {
      var before = RandomCharters.draw(random);
      var after = RandomCharters.draw(random);
      var words = new ChangeWords(Words.of(language), PersonRef::value, before, after);

      assertThat(Changes.between(before, after))
          .allSatisfy(change ->
              assertThat(words.sentence(change)).isNotBlank().doesNotContain("Optional", "["));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void callEveryFieldByAWord(Language language) {
    var words = Words.of(language);

    assertThat(words.knows("organisation.part.charter")).isTrue();
    assertThat(fields(Charter.class, Shelf.HEADING))
        .allMatch(field -> words.knows("organisation.field.charter." + field));
    for (var shelf : Shelf.ALL) {
      assertThat(words.knows("organisation.part." + shelf.name())).as(shelf.name()).isTrue();
      assertThat(fields(shelf.part(), Shape.of(shelf.part()).fields()))
          .allMatch(
              field -> words.knows("organisation.field.%s.%s".formatted(shelf.name(), field)));
    }
  }

  /// The fields of a record, and those of a record within it in its place.
  private static List<String> fields(Class<?> record, List<String> fields) {
    return fields.stream()
        .filter(field -> !field.equals("id"))
        .flatMap(field -> {
          var type = Shape.of(record).component(field).getType();
          return type.isRecord() && !CharterId.class.isAssignableFrom(type)
              ? fields(type, Shape.of(type).fields()).stream()
              : Stream.of(field);
        })
        .toList();
  }

  private static String said(Language language, CharterChange change) {
    return words(language).sentence(change);
  }

  private static ChangeWords words(Language language) {
    Charter charter = Handmade.charter();
    return new ChangeWords(
        Words.of(language),
        person -> person.value().equals("lin") ? "小林" : person.value(),
        charter);
  }
}
