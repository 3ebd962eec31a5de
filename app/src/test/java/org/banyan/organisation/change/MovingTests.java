package org.banyan.organisation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.change.Moving.Moved;
import org.banyan.organisation.change.Moving.Reason;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Post;
import org.junit.jupiter.api.Test;

class MovingTests {

  private static final PostId HEAD = new PostId("head");
  private static final PostId LEAD = new PostId("lead");
  private static final PostId EDITOR = new PostId("editor");
  private static final PostId ANALYST = new PostId("analyst");
  private static final UnitId DATA = new UnitId("data");

  private final Charter charter =
      CharterSamples.charter(
          """
          format: banyan-charter/1
          title: Team
          units:
            - {id: office, title: Office, lead: head}
            - {id: content, title: Content, lead: lead}
            - {id: data, title: Data, lead: analyst}
          posts:
            - {id: head, title: Head, unit: office, holders: zhou}
            - {id: lead, title: Lead, unit: content, reports-to: head}
            - {id: editor, title: Editor, unit: content, reports-to: lead, holders: [lin, wang]}
            - {id: analyst, title: Analyst, unit: data, reports-to: head, holders: wang}
          """);

  private final Moving moving = new Moving(charter);

  @Test
  void putsAPostUnderAnotherSuperiorAndLeavesItInItsUnit() {
    var editor = post(made(under(EDITOR, ANALYST)), EDITOR);

    assertThat(editor.superiors()).containsExactly(ANALYST);
    assertThat(editor.unit()).isEqualTo(new UnitId("content"));
  }

  @Test
  void putsAPostIntoAnotherUnitUnderWhoeverLeadsIt() {
    var editor = post(made(moving.into(EDITOR, DATA)), EDITOR);

    assertThat(editor.unit()).isEqualTo(DATA);
    assertThat(editor.superiors()).containsExactly(ANALYST);
  }

  @Test
  void keepsASuperiorWhoDoesNotLeadTheOldUnit() {
    var analyst = post(made(moving.into(ANALYST, new UnitId("content"))), ANALYST);

    assertThat(analyst.unit()).isEqualTo(new UnitId("content"));
    assertThat(analyst.superiors()).containsExactly(HEAD);
  }

  @Test
  void refusesToPutAPostUnderItselfOrBelowItself() {
    assertThat(under(HEAD, EDITOR)).isEqualTo(new Moved.Refused(Reason.BELOW_ITSELF));
    assertThat(under(LEAD, LEAD)).isEqualTo(new Moved.Refused(Reason.BELOW_ITSELF));
    assertThat(under(EDITOR, new PostId("nobody"))).isEqualTo(new Moved.Refused(Reason.NOT_THERE));
    assertThat(moving.into(EDITOR, new UnitId("nowhere")))
        .isEqualTo(new Moved.Refused(Reason.NOT_THERE));
  }

  @Test
  void changesNothingWhereEverythingIsThereAlready() {
    assertThat(under(EDITOR, LEAD)).isEqualTo(new Moved.Made(List.of()));
    assertThat(moving.at(EDITOR, Optional.empty(), Optional.empty()))
        .isEqualTo(new Moved.Made(List.of()));
  }

  @Test
  void movesAPersonFromOnePostToAnother() {
    var after = made(moving.seat(new PersonRef("lin"), EDITOR, LEAD));

    assertThat(post(after, EDITOR).holders()).containsExactly(new PersonRef("wang"));
    assertThat(post(after, LEAD).holders()).containsExactly(new PersonRef("lin"));
    assertThat(moving.seat(new PersonRef("wang"), EDITOR, ANALYST))
        .isEqualTo(new Moved.Refused(Reason.HOLDS_IT_ALREADY));
    assertThat(moving.seat(new PersonRef("zhou"), EDITOR, ANALYST))
        .isEqualTo(new Moved.Refused(Reason.NOT_HELD));
  }

  private Moved under(PostId post, PostId superior) {
    return moving.at(post, Optional.empty(), Optional.of(List.of(superior)));
  }

  private Charter made(Moved moved) {
    assertThat(moved).isInstanceOf(Moved.Made.class);
    var replay = Changes.replay(charter, ((Moved.Made) moved).changes(), Set.of());
    assertThat(replay).isInstanceOf(Replay.Made.class);
    return ((Replay.Made) replay).charter();
  }

  private static Post post(Charter charter, PostId id) {
    return (Post) Parts.find(charter, id).orElseThrow();
  }
}
