package org.banyan.platform.page.web;

import gg.jte.models.runtime.JteModel;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Open;
import org.banyan.platform.page.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Go anywhere: the palette's answers, and the same as a page.
@Controller
@RequestMapping("/search")
@Open("finds only what the person may see")
class SearchController {

  private final Searches searches;
  private final Templates pages;

  SearchController(Searches searches, Templates pages) {
    this.searches = searches;
    this.pages = pages;
  }

  @GetMapping
  JteModel search(Frame frame, Acting acting, @RequestParam(defaultValue = "") String q) {
    return pages.platformSearch(frame, q, searches.find(frame, acting, q));
  }

  @GetMapping("/hits")
  JteModel hits(Frame frame, Acting acting, @RequestParam(defaultValue = "") String q) {
    return pages.platformHits(frame, searches.find(frame, acting, q));
  }
}
