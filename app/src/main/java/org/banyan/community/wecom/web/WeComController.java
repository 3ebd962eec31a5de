package org.banyan.community.wecom.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.Basis;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.wecom.Checked;
import org.banyan.community.wecom.Checked.Part;
import org.banyan.community.wecom.Connection;
import org.banyan.community.wecom.ContactsDraft;
import org.banyan.community.wecom.ContactsDraft.Brought;
import org.banyan.community.wecom.ContactsDraft.Telling;
import org.banyan.community.wecom.SetUp;
import org.banyan.community.wecom.WeCom;
import org.banyan.community.wecom.WeCom.Connected;
import org.banyan.community.wecom.web.WeComPage.Typed;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.edge.PublicAddress;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Connects a community to 企业微信, tries the connection, reads it, pauses it and takes it away.
@Controller
@RequestMapping("/communities/{community}/sources/wecom")
@Requires(value = Power.COMMUNITY_MANAGE, partly = true)
class WeComController {

  private static final int DAYS_SHOWN = 14;
  private static final int OWNERS_SHOWN = 20;

  private final Communities communities;
  private final WeCom wecom;
  private final ContactsDraft contacts;
  private final PublicAddress address;
  private final Templates pages;

  WeComController(
      Communities communities,
      WeCom wecom,
      ContactsDraft contacts,
      PublicAddress address,
      Templates pages) {
    this.communities = communities;
    this.wecom = wecom;
    this.contacts = contacts;
    this.address = address;
    this.pages = pages;
  }

  @GetMapping
  JteModel show(@PathVariable("community") UUID id, Frame frame, Acting acting) {
    var community = entrusted(id, acting);
    return page(frame, community, Typed.of(wecom.of(community.id())), List.of());
  }

  @PostMapping
  Object connect(
      @PathVariable("community") UUID id,
      @RequestParam String corp,
      @RequestParam(defaultValue = "") String secret,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String basis,
      @RequestParam(defaultValue = "") String note,
      Frame frame,
      Acting acting,
      HttpServletResponse response) {
    var community = entrusted(id, acting);
    var setUp = new SetUp(corp, secret, token, key, Basis.read(basis, note));
    return switch (wecom.connect(acting, community, setUp)) {
      case Connected.Kept(var connection) ->
          page(
              frame,
              community,
              Typed.of(wecom.of(community.id())),
              wecom.check(acting, community, connection));
      case Connected.Wrong(var field) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield page(frame, community, Typed.wrong(setUp, field), List.of());
      }
    };
  }

  @PostMapping("/check")
  JteModel check(@PathVariable("community") UUID id, Frame frame, Acting acting) {
    var community = entrusted(id, acting);
    var checks = wecom.check(acting, community, connection(community));
    return page(frame, community, Typed.of(wecom.of(community.id())), checks);
  }

  /// Begins a draft of the charter with what the contacts of the company add to it.
  @PostMapping("/contacts")
  @Requires(Power.CHARTER_DRAFT)
  Object contacts(
      @PathVariable("community") UUID id, Frame frame, Acting acting, HttpServletRequest request) {
    var community = entrusted(id, acting);
    var telling =
        new Telling(
            frame.say("community.wecom.contacts.name"),
            frame.say("community.wecom.contacts.reason"),
            frame.say("community.wecom.contacts.member"));
    return switch (contacts.draft(acting, community, connection(community), telling)) {
      case Brought.Drafted(var draft) -> "redirect:/organisation/drafts/" + draft;
      case Brought.Nothing _ -> {
        Notices.leave(request, frame.say("community.wecom.contacts.nothing"));
        yield back(id);
      }
      case Brought.Refused(var trouble) -> {
        var checks = List.of(new Checked(Part.CONTACTS, Optional.of(trouble)));
        yield page(frame, community, Typed.of(wecom.of(community.id())), checks);
      }
    };
  }

  @PostMapping("/read")
  String read(@PathVariable("community") UUID id, Acting acting) {
    var community = entrusted(id, acting);
    wecom.read(acting, community, connection(community));
    return back(id);
  }

  @PostMapping("/pause")
  String pause(
      @PathVariable("community") UUID id,
      @RequestParam boolean paused,
      Frame frame,
      Acting acting,
      HttpServletRequest request) {
    var community = entrusted(id, acting);
    wecom.pause(acting, community, connection(community), paused);
    Notices.leave(
        request,
        frame.say(paused ? "community.wecom.paused.done" : "community.wecom.resumed.done"));
    return back(id);
  }

  @PostMapping("/remove")
  String remove(
      @PathVariable("community") UUID id, Frame frame, Acting acting, HttpServletRequest request) {
    var community = entrusted(id, acting);
    wecom.disconnect(acting, community, connection(community));
    Notices.leave(request, frame.say("community.wecom.removed.done"));
    return back(id);
  }

  private JteModel page(Frame frame, Community community, Typed typed, List<Checked> checks) {
    var connection = wecom.of(community.id());
    return pages.communityWecomPage(
        frame,
        new WeComPage(
            community,
            connection,
            connection.flatMap(found -> address.link("/hooks/wecom/" + found.id())),
            connection.flatMap(wecom::underWay),
            checks,
            connection.map(found -> wecom.days(found, DAYS_SHOWN)).orElse(List.of()),
            connection.map(found -> wecom.owners(found, OWNERS_SHOWN)).orElse(List.of()),
            typed));
  }

  private Community entrusted(UUID id, Acting acting) {
    return communities.entrusted(new CommunityId(id), acting, Power.COMMUNITY_MANAGE);
  }

  private Connection connection(Community community) {
    return wecom.of(community.id()).orElseThrow(() -> new NoSuch("connection", community.id()));
  }

  private static String back(UUID community) {
    return "redirect:/communities/%s/sources/wecom".formatted(community);
  }
}
