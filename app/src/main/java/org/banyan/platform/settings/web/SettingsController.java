package org.banyan.platform.settings.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.edge.PublicAddress;
import org.banyan.platform.edge.TrustedProxies;
import org.banyan.platform.outbox.Outbox;
import org.banyan.platform.outbox.TestMail;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Notices;
import org.banyan.platform.settings.MailServer;
import org.banyan.platform.settings.SecondFactorDemand;
import org.banyan.platform.settings.Settings;
import org.banyan.platform.settings.Vital;
import org.banyan.platform.settings.Vitals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// The settings of the installation.
@Controller
@RequestMapping("/settings")
@Requires(Power.WORKSPACE_ADMINISTER)
class SettingsController {

  private static final int SENDINGS_SHOWN = 10;
  private static final int MOST_HOURS = 168;
  private static final Duration LONGEST_WAITING = Duration.ofMinutes(15);

  private final Settings settings;
  private final PublicAddress address;
  private final TrustedProxies proxies;
  private final Outbox outbox;
  private final TestMail testMail;
  private final Vitals vitals;
  private final Templates pages;

  SettingsController(
      Settings settings,
      PublicAddress address,
      TrustedProxies proxies,
      Outbox outbox,
      TestMail testMail,
      Vitals vitals,
      Templates pages) {
    this.settings = settings;
    this.address = address;
    this.proxies = proxies;
    this.outbox = outbox;
    this.testMail = testMail;
    this.vitals = vitals;
    this.pages = pages;
  }

  @GetMapping
  JteModel show(Frame frame) {
    return pages.platformSettingsHome(frame, view(settings.mailServer(), Map.of()));
  }

  @GetMapping("/health")
  JteModel health(Frame frame) {
    var waiting = outbox.oldestWaiting();
    var sending =
        Vital.of(
            "outbox", waiting.compareTo(LONGEST_WAITING) < 0, waiting.toMinutes(), outbox.failed());
    var all = Stream.concat(vitals.all().stream(), Stream.of(sending)).toList();
    return pages.platformSettingsHealth(frame, all);
  }

  @PostMapping("/session")
  String session(@RequestParam int hours, Acting acting, Frame frame, HttpServletRequest request) {
    if (hours >= 1 && hours <= MOST_HOURS && !settings.isSessionConfigured()) {
      settings.keepSessions(acting, hours);
      Notices.leave(request, frame.say("platform.settings.saved"));
    }
    return "redirect:/settings";
  }

  @PostMapping("/second-factor")
  String secondFactor(
      @RequestParam SecondFactorDemand of, Acting acting, Frame frame, HttpServletRequest request) {
    if (!settings.isSecondFactorConfigured()) {
      settings.keepSecondFactorDemand(acting, of);
      Notices.leave(request, frame.say("platform.settings.saved"));
    }
    return "redirect:/settings";
  }

  @PostMapping("/mail")
  Object mail(
      @ModelAttribute MailForm form,
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      HttpServletResponse response) {
    var errors = form.errors();
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return pages.platformSettingsHome(frame, view(Optional.of(form.server()), errors));
    }
    if (!settings.isMailConfigured()) {
      settings.keepMailServer(acting, form.server());
      Notices.leave(request, frame.say("platform.settings.saved"));
    }
    return "redirect:/settings";
  }

  @PostMapping("/mail/test")
  String test(@RequestParam String to, Acting acting, Frame frame, HttpServletRequest request) {
    testMail.send(acting, to.strip());
    Notices.leave(request, frame.say("platform.settings.mail.test.queued", to.strip()));
    return "redirect:/settings";
  }

  @PostMapping("/mail/forget")
  String forget(Acting acting, Frame frame, HttpServletRequest request) {
    settings.forgetMailServer(acting);
    Notices.leave(request, frame.say("platform.settings.saved"));
    return "redirect:/settings";
  }

  private SettingsView view(Optional<MailServer> mail, Map<String, String> errors) {
    return new SettingsView(
        address.told().map(Object::toString).orElse(""),
        proxies.told(),
        settings.sessionIdle().toHours(),
        settings.isSessionConfigured(),
        settings.secondFactorDemand(),
        settings.isSecondFactorConfigured(),
        mail,
        settings.isMailConfigured(),
        outbox.latest(SENDINGS_SHOWN),
        errors);
  }
}
