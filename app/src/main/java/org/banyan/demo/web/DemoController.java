package org.banyan.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import org.banyan.demo.Demo;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Takes the click that removes the sample, or goes on with loading it.
@Controller
@RequestMapping("/demo")
@Requires(Power.WORKSPACE_ADMINISTER)
class DemoController {

  private final Demo demo;

  DemoController(Demo demo) {
    this.demo = demo;
  }

  @PostMapping("/remove")
  String remove(Acting acting, HttpServletRequest request) {
    demo.remove(acting);
    Notices.leave(request, Words.of(acting.language()).say("demo.notice.removing"));
    return "redirect:/";
  }

  @PostMapping("/resume")
  String resume(Acting acting) {
    demo.resume(acting);
    return "redirect:/";
  }
}
