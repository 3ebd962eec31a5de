package org.banyan.community.wecom.web;

import java.util.List;
import java.util.Optional;
import org.banyan.community.Basis;
import org.banyan.community.Community;
import org.banyan.community.wecom.Checked;
import org.banyan.community.wecom.Connection;
import org.banyan.community.wecom.DaySums;
import org.banyan.community.wecom.OwnerSums;
import org.banyan.community.wecom.SetUp;
import org.banyan.community.wecom.Trouble;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.figure.Numerals;

/// What the page of the reader shows: what is needed, how it is set up, how the last reading went,
/// and what the platform counted.
public record WeComPage(
    Community community,
    Optional<Connection> connection,
    Optional<String> callback,
    Optional<Work> work,
    List<Checked> checks,
    List<DaySums> days,
    List<OwnerSums> owners,
    Typed typed) {

  /// What was typed and which field of it cannot be right; secrets are not given back.
  public record Typed(String corp, Basis basis, String wrong) {

    static Typed of(Optional<Connection> connection) {
      return new Typed(
          connection.map(Connection::corp).orElse(""),
          connection.map(Connection::basis).orElse(Basis.NOT_STATED),
          "");
    }

    static Typed wrong(SetUp setUp, String field) {
      return new Typed(setUp.corp(), setUp.basis(), field);
    }

    public String error(Frame frame, String field) {
      return wrong.equals(field) ? frame.say("community.wecom.wrong." + field) : "";
    }
  }

  public String address() {
    return "/communities/%s/sources/wecom".formatted(community.id().value());
  }

  /// Whether the platform can reach the address: it calls over https alone.
  public boolean isReachable() {
    return callback.filter(link -> link.startsWith("https://")).isPresent();
  }

  /// What is in the way and what helps, with the platform’s own code where it gave one.
  public static String said(Frame frame, Trouble trouble) {
    var said = frame.say(trouble.key());
    return trouble.code() == 0
        ? said
        : said + " " + frame.say("community.wecom.code", String.valueOf(trouble.code()));
  }

  public static String count(Frame frame, long number) {
    return new Numerals(frame.language()).count((double) number, 0);
  }
}
