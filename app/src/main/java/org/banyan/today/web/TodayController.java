package org.banyan.today.web;

import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import org.banyan.platform.access.Open;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.TodayBlock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import templates.Templates;

/// Shows the start page, put together from what the rooms contribute.
@Controller
@Open("the start page; every block shows only what the reader may see")
class TodayController {

  private final Templates pages;
  private final ObjectProvider<TodayBlock> blocks;

  TodayController(Templates pages, ObjectProvider<TodayBlock> blocks) {
    this.pages = pages;
    this.blocks = blocks;
  }

  @GetMapping("/")
  JteModel today(Frame frame) {
    var shown =
        blocks.stream()
            .sorted(Comparator.comparingInt(TodayBlock::order))
            .flatMap(block -> block.show(frame).stream())
            .toList();
    return pages.todayPage(frame, shown);
  }
}
