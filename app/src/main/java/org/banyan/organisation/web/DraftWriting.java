package org.banyan.organisation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.organisation.change.ChangeWords;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.Parts;
import org.banyan.organisation.change.Refusal;
import org.banyan.organisation.change.Step;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.draft.OpenDraft;
import org.banyan.organisation.review.Comparison;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.Findings;
import org.banyan.organisation.web.DraftView.Effect;
import org.banyan.organisation.web.DraftView.Entry;
import org.banyan.organisation.web.DraftView.Shelf;
import org.banyan.organisation.web.DraftView.StepView;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;

/// Puts a draft into the words of its reader.
final class DraftWriting {

  private static final int FINDINGS = 12;
  private static final int PARTS = 200;

  private final OpenDraft open;
  private final Frame frame;
  private final CharterNames people;
  private final ChangeWords words;
  private final Function<PersonRef, String> names;

  DraftWriting(OpenDraft open, Frame frame, CharterNames people, Charter... others) {
    this.open = open;
    this.frame = frame;
    this.people = people;
    var charters =
        Stream.concat(Stream.of(others), Stream.of(open.draft().base().charter(), open.charter()))
            .toArray(Charter[]::new);
    this.names = people.of(charters);
    this.words = new ChangeWords(Words.of(frame.language()), names, charters);
  }

  List<StepView> steps(List<Step> steps) {
    var authors = people.accounts(steps.stream().map(Step::by).toList());
    return IntStream.range(0, steps.size())
        .mapToObj(number -> {
          var step = steps.get(number);
          var by = authors.getOrDefault(step.by(), step.by().toString());
          return new StepView(number, sentences(step.changes()), step.reason(), by, step.at());
        })
        .toList();
  }

  List<String> sentences(List<CharterChange> changes) {
    return changes.stream().map(words::sentence).toList();
  }

  String sentence(CharterChange change) {
    return words.sentence(change);
  }

  String refusal(Refusal why) {
    return words.refusal(why);
  }

  String title(CharterId id) {
    return words.title(id);
  }

  /// Which findings the draft brings, and which it solves.
  Effect effect(Comparison reviews) {
    var fresh = reviews.fresh();
    var solved = reviews.solved();
    return new Effect(
        shown(fresh, open.charter(), reviews.after()),
        Math.max(0, fresh.size() - FINDINGS),
        shown(solved, open.draft().base().charter(), reviews.before()),
        Math.max(0, solved.size() - FINDINGS));
  }

  /// Everything there is to edit, by kind.
  List<Shelf> shelves() {
    return Stream.concat(Parts.lists().stream().map(this::shelf), Stream.of(separations()))
        .toList();
  }

  private Shelf separations() {
    var address = DraftPages.address(open.summary().id()) + "/separation";
    var entries =
        open.charter().rules().separations().stream()
            .map(each -> new Entry(address + "?id=" + encoded(each.id()), each.title()))
            .toList();
    var kind = frame.say("organisation.part.separations");
    return new Shelf("separations", kind, entries, 0, address);
  }

  private Shelf shelf(String list) {
    var parts = Parts.of(open.charter(), list);
    var entries =
        parts.stream()
            .limit(PARTS)
            .map(part -> new Entry(address(part.id()), words.title(part.id())))
            .toList();
    var kind = frame.say("organisation.part." + list);
    var add = DraftPages.address(open.summary().id()) + "/part?list=" + list;
    return new Shelf(list, kind, entries, Math.max(0, parts.size() - PARTS), add);
  }

  private String address(CharterId id) {
    return "/organisation/drafts/%s/part?list=%s&id=%s"
        .formatted(open.summary().id(), Parts.list(id), encoded(id));
  }

  private static String encoded(CharterId id) {
    return URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
  }

  private List<FindingView> shown(List<Finding> findings, Charter charter, Findings all) {
    var writing = new ReviewWriting(charter, all, frame, names);
    return findings.stream().limit(FINDINGS).map(writing::finding).toList();
  }
}
