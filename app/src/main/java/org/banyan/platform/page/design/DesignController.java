package org.banyan.platform.page.design;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.access.Open;
import org.banyan.platform.jobs.Works;
import org.banyan.platform.language.Language;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Theme;
import org.banyan.platform.page.list.Asked;
import org.banyan.platform.page.list.Lists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Shows every part with sample values; `lang` and `theme` choose how.
@Controller
@RequestMapping("/design")
@Open("the parts of the product, with sample values")
class DesignController {

  private final Lists lists;
  private final Works works;
  private final Templates pages;

  DesignController(Lists lists, Works works, Templates pages) {
    this.lists = lists;
    this.works = works;
    this.pages = pages;
  }

  @GetMapping
  JteModel show(
      Frame frame,
      Asked asked,
      @RequestParam Optional<String> lang,
      @RequestParam Optional<String> theme,
      @RequestParam Optional<UUID> work) {
    var dressed = dressed(frame, lang, theme);
    var shown = work.flatMap(works::find).orElse(Sample.WORK);
    return pages.platformDesignPage(dressed, new Sample(dressed, lists, asked, shown));
  }

  @GetMapping(params = "export")
  void export(Frame frame, Asked asked, HttpServletResponse response) throws IOException {
    lists.export(SampleGroups.listing(frame), asked, frame, response);
  }

  @GetMapping("/groups/{number}")
  JteModel group(Frame frame, @PathVariable int number) {
    return pages.platformDesignGroup(frame, SampleGroups.group(number), new SampleFigures(frame));
  }

  private static Frame dressed(Frame frame, Optional<String> lang, Optional<String> theme) {
    return new Frame(
        lang.flatMap(Language::of).orElse(frame.language()),
        frame.zone(),
        theme.map(Theme::of).orElse(frame.theme()),
        frame.path(),
        frame.nonce(),
        frame.csrf(),
        frame.acting(),
        SampleRail.RAIL,
        frame.notice());
  }
}
