package org.banyan.community.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.banyan.community.CommunityId;
import org.banyan.community.KnownAs;
import org.banyan.community.MemberStanding;
import org.banyan.community.Members;
import org.banyan.community.Profile;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Cell;
import org.banyan.platform.page.list.Cell.Tone;
import org.banyan.platform.page.list.Column;
import org.banyan.platform.page.list.Cursor;
import org.banyan.platform.page.list.Listing;
import org.banyan.platform.page.list.Question;
import org.banyan.platform.page.list.Slice;

/// The members of a community as a list that can be searched, in the order in which they became
/// known.
record MemberList(Members members, CommunityId community, Frame frame) {

  Listing<Profile> listing() {
    var address = "/communities/%s/members".formatted(community.value());
    return Listing.<Profile>of("members", address, member -> String.valueOf(member.member()))
        .showing(
            List.of(
                Column.of("name", "community.member.name", member -> name(member, address)),
                Column.of("accounts", "community.member.accounts", this::accounts),
                Column.of("standing", "community.member.standing", this::standing)))
        .from(this::answer);
  }

  private static Cell name(Profile member, String address) {
    return new Cell.Link(member.called(), address + "/" + member.member());
  }

  private Cell accounts(Profile member) {
    return Cell.of(member.accounts().stream().map(this::account).collect(joining("、")));
  }

  private String account(KnownAs account) {
    return frame.say("community.format." + account.platform()) + " " + account.key();
  }

  private Cell standing(Profile member) {
    var standing = member.standing();
    return new Cell.Mark(
        frame.say("community.standing." + standing.tag()),
        standing == MemberStanding.MEMBER ? Tone.PLAIN : Tone.ACCENT);
  }

  private Slice<Profile> answer(Question question) {
    var from =
        question
            .from()
            .map(Cursor::value)
            .filter(value -> value.matches("\\d{1,8}"))
            .map(Integer::parseInt)
            .orElse(0);
    var found = members.page(community, question.search(), from, question.limit() + 1);
    var more = found.size() > question.limit();
    return new Slice<>(
        more ? found.subList(0, question.limit()) : found,
        from == 0 ? Optional.empty() : at(question, Math.max(0, from - question.limit())),
        more ? at(question, from + question.limit()) : Optional.empty());
  }

  private static Optional<Cursor> at(Question question, int from) {
    return Optional.of(new Cursor(false, question.order().key(), String.valueOf(from), ""));
  }
}
