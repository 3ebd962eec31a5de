package org.banyan.platform.settings.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.audit.AuditChain;
import org.banyan.platform.audit.AuditTrail;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Notices;
import org.banyan.platform.page.list.Asked;
import org.banyan.platform.page.list.Listing;
import org.banyan.platform.page.list.Lists;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import templates.Templates;

/// What was done by whom, and whether the record of it is whole.
@Controller
@RequestMapping("/settings/audit")
@Requires(Power.AUDIT_READ)
class AuditController {

  private final AuditTrail trail;
  private final AuditChain chain;
  private final ObjectProvider<PersonNames> names;
  private final Lists lists;
  private final Templates pages;

  AuditController(
      AuditTrail trail,
      AuditChain chain,
      ObjectProvider<PersonNames> names,
      Lists lists,
      Templates pages) {
    this.trail = trail;
    this.chain = chain;
    this.names = names;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping
  JteModel list(Frame frame, Asked asked) {
    var shown = lists.show(entries(frame), asked, frame);
    return pages.platformSettingsAudit(frame, new AuditView(shown, trail.unsealedAge()));
  }

  @GetMapping(params = "export")
  void export(Frame frame, Asked asked, HttpServletResponse response) throws IOException {
    lists.export(entries(frame), asked, frame, response);
  }

  @PostMapping("/verify")
  String verify(Frame frame, HttpServletRequest request) {
    var text =
        chain
            .verify()
            .map(found ->
                frame.say("platform.audit.broken." + found.kind(), Long.toString(found.position())))
            .orElseGet(() -> frame.say("platform.audit.whole"));
    Notices.leave(request, text);
    return "redirect:/settings/audit";
  }

  private Listing<?> entries(Frame frame) {
    return new AuditList(trail, Optional.ofNullable(names.getIfAvailable()), frame).listing();
  }
}
