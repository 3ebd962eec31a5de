package org.banyan.organisation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.web.ChartView.Mark;
import org.banyan.organisation.web.ChartView.Marked;
import org.banyan.platform.page.Frame;

/// Says how what is marked in a chart was before.
final class MarkWriting {

  private final ChartMarks marks;
  private final Frame frame;
  private final Function<PersonRef, String> names;
  private final Map<CharterId, String> titles = new HashMap<>();

  MarkWriting(ChartMarks marks, Frame frame, Function<PersonRef, String> names) {
    this.marks = marks;
    this.frame = frame;
    this.names = names;
    marks.units().forEach(unit -> titles.put(unit.id(), unit.title()));
    marks.posts().forEach(post -> titles.put(post.id(), post.title()));
  }

  Marked of(Post post) {
    var mark = marks.of(post);
    return mark == Mark.SAME ? Marked.SAME : new Marked(mark, note(mark, post));
  }

  Marked of(Unit unit) {
    var mark = marks.of(unit);
    var before = marks.before(unit);
    return switch (mark) {
      case SAME -> Marked.SAME;
      case MOVED -> new Marked(mark, before.parent().map(id -> from(title(id))).orElse(""));
      case CHANGED -> new Marked(mark, renamed(before.title(), unit.title()));
      case ADDED, REMOVED -> new Marked(mark, "");
    };
  }

  private String note(Mark mark, Post post) {
    var before = marks.before(post);
    return switch (mark) {
      case MOVED ->
          before.unit().equals(post.unit())
              ? frame.say(
                  "organisation.mark.reported-to",
                  listed(before.superiors()),
                  listed(post.superiors()))
              : from(title(before.unit()));
      case CHANGED ->
          before.holders().equals(post.holders())
              ? renamed(before.title(), post.title())
              : frame.say(
                  "organisation.mark.held-before",
                  joined(before.holders().stream().map(names).toList()));
      case ADDED, REMOVED, SAME -> "";
    };
  }

  private String from(String place) {
    return frame.say("organisation.mark.from", place);
  }

  private String renamed(String before, String after) {
    return before.equals(after) ? "" : frame.say("organisation.mark.was", before);
  }

  private String listed(List<PostId> posts) {
    return joined(posts.stream().map(this::title).toList());
  }

  private String joined(List<String> all) {
    return all.isEmpty() ? "—" : String.join(frame.say("organisation.chart.comma"), all);
  }

  private String title(CharterId id) {
    return titles.getOrDefault(id, id.value());
  }
}
