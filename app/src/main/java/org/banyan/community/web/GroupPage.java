package org.banyan.community.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banyan.community.Community;
import org.banyan.community.GroupRole;
import org.banyan.community.GroupStage;
import org.banyan.community.GroupStory.Moment;
import org.banyan.community.GroupView;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.figure.Numerals;
import org.banyan.platform.sheet.SheetMessage;

/// What the page of one group shows.
public record GroupPage(
    Community community,
    GroupView view,
    boolean manages,
    Map<String, String> typed,
    Map<String, SheetMessage> wrong,
    LocalDate today,
    List<String> people) {

  public String address() {
    return "/communities/%s/groups/%s".formatted(community.id().value(), view.group().id().value());
  }

  /// What stands in a field: what was typed, else what is known.
  public String field(String name) {
    return typed.getOrDefault(name, view.fields().getOrDefault(name, ""));
  }

  public String error(Frame frame, String name) {
    var message = wrong.get(name);
    return message == null ? "" : frame.say(message.key(), message.places());
  }

  public List<GroupStage> stages() {
    return List.of(GroupStage.values());
  }

  public String carers(GroupRole role) {
    return view.assigned().as(role).stream()
        .map(carer -> carer.name())
        .sorted()
        .collect(Collectors.joining("、"));
  }

  public boolean isOwnerOther() {
    var leads = view.assigned().as(GroupRole.LEAD);
    return view.owner()
        .filter(owner -> !leads.isEmpty() && !owner.isOneOf(leads, Map.of()))
        .isPresent();
  }

  /// One thing that happened, in words.
  public String told(Frame frame, Moment moment) {
    var names =
        moment.names().stream()
            .map(name -> shown(frame, moment.what(), name))
            .toArray(Object[]::new);
    return frame.say("community.story." + moment.what(), names);
  }

  private static String shown(Frame frame, String what, String name) {
    if (name.isEmpty()) {
      return "—";
    }
    return what.equals("stage") ? frame.say("community.stage." + name) : name;
  }

  public AnswerWords words(Frame frame) {
    return new AnswerWords(frame);
  }

  public String share(Frame frame, double value) {
    return new Numerals(frame.language()).share(value, 1);
  }

  public String count(Frame frame, int value) {
    return new Numerals(frame.language()).count(value, 0);
  }
}
