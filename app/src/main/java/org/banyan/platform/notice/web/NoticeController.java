package org.banyan.platform.notice.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Open;
import org.banyan.platform.notice.NoticeBoard;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import templates.Templates;

/// A person's own notices.
@Controller
@RequestMapping("/notices")
@Open("everybody reads their own notices")
class NoticeController {

  private static final int SHOWN = 100;

  private final NoticeBoard board;
  private final Templates pages;

  NoticeController(NoticeBoard board, Templates pages) {
    this.board = board;
    this.pages = pages;
  }

  @GetMapping
  JteModel list(Acting acting, Frame frame) {
    return pages.platformNotices(frame, board.latest(acting.person(), SHOWN));
  }

  @PostMapping("/{notice}/read")
  String read(@PathVariable UUID notice, Acting acting) {
    return board
        .read(acting.person(), notice)
        .map(address -> "redirect:" + address)
        .orElseThrow(() -> new NoSuch("notice", notice));
  }

  @PostMapping("/read")
  String readAll(Acting acting) {
    board.readAll(acting.person());
    return "redirect:/notices";
  }
}
