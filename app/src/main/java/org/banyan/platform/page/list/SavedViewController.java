package org.banyan.platform.page.list;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Open;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.Notices;
import org.banyan.platform.page.list.SavedViews.Kept;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Keeps and removes a person's own views of lists.
@Controller
@RequestMapping("/views")
@Open("everybody keeps their own views")
class SavedViewController {

  private static final int LONGEST = 60;

  private final SavedViews views;

  SavedViewController(SavedViews views) {
    this.views = views;
  }

  @PostMapping
  String keep(
      Acting acting,
      @RequestParam String listing,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String query,
      @RequestParam String back) {
    var title = name.strip();
    if (!title.isEmpty()) {
      var kept = title.substring(0, Math.min(LONGEST, title.length()));
      views.keep(acting.person(), listing, kept, query);
    }
    return "redirect:" + local(back) + query;
  }

  @PostMapping("/{id}/remove")
  String remove(
      Acting acting,
      Frame frame,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam String back) {
    views
        .remove(acting.person(), id)
        .ifPresent(kept ->
            Notices.leave(
                request,
                frame.say("platform.list.view-removed", kept.name()),
                restoring(kept, local(back))));
    return "redirect:" + local(back);
  }

  private static String restoring(Kept kept, String back) {
    return "/views?listing=%s&name=%s&query=%s&back=%s"
        .formatted(encode(kept.listing()), encode(kept.name()), encode(kept.query()), encode(back));
  }

  private static String local(String address) {
    return address.startsWith("/") && !address.startsWith("//") ? address : "/";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
