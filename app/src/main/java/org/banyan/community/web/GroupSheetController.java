package org.banyan.community.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.CommunityId;
import org.banyan.community.DayBook;
import org.banyan.community.GroupBook;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.sheet.SheetFormat;
import org.banyan.platform.sheet.SheetOrder;
import org.banyan.platform.sheet.SheetPage;
import org.banyan.platform.sheet.SheetSource;
import org.banyan.platform.sheet.SheetStage;
import org.banyan.platform.sheet.SheetTarget;
import org.banyan.platform.sheet.Sheets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import templates.Templates;

/// Takes the list of groups, or their days, as a sheet: paste or upload, compare, apply, take back.
@Controller
@RequestMapping("/communities/{community}/{which:groups|group-days}/sheet")
@Requires(value = Power.GROUP_MANAGE, partly = true)
class GroupSheetController {

  private final Communities communities;
  private final GroupBook groups;
  private final DayBook days;
  private final Sheets sheets;
  private final Templates pages;

  GroupSheetController(
      Communities communities, GroupBook groups, DayBook days, Sheets sheets, Templates pages) {
    this.communities = communities;
    this.groups = groups;
    this.days = days;
    this.sheets = sheets;
    this.pages = pages;
  }

  @GetMapping
  JteModel show(
      @PathVariable("community") UUID id, @PathVariable String which, Frame frame, Acting acting) {
    return page(frame, community(id, acting), which, new SheetStage.Waiting());
  }

  @PostMapping("/read")
  JteModel read(
      @PathVariable("community") UUID id,
      @PathVariable String which,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String text,
      Frame frame,
      Acting acting)
      throws IOException {
    var community = community(id, acting);
    var target = target(community, which);
    if (file == null || file.isEmpty()) {
      return page(
          frame,
          community,
          which,
          sheets.read(acting.person(), target, new SheetSource.Paste(text)));
    }
    try (var content = file.getInputStream()) {
      var name = String.valueOf(file.getOriginalFilename());
      return page(
          frame,
          community,
          which,
          sheets.read(acting.person(), target, new SheetSource.Upload(name, content)));
    }
  }

  @PostMapping("/columns")
  JteModel columns(
      @PathVariable("community") UUID id,
      @PathVariable String which,
      @RequestParam UUID upload,
      @RequestParam Map<String, String> fields,
      Frame frame,
      Acting acting) {
    var community = community(id, acting);
    var target = target(community, which);
    return page(
        frame, community, which, sheets.choose(acting.person(), target, upload, chosen(fields)));
  }

  private static Map<Integer, String> chosen(Map<String, String> fields) {
    var chosen = new HashMap<Integer, String>();
    fields.forEach((name, column) -> {
      if (name.matches("column\\.\\d{1,4}")) {
        chosen.put(Integer.parseInt(name.substring("column.".length())), column);
      }
    });
    return chosen;
  }

  @PostMapping("/apply")
  JteModel apply(
      @PathVariable("community") UUID id,
      @PathVariable String which,
      @RequestParam UUID upload,
      @RequestParam String fingerprint,
      Frame frame,
      Acting acting) {
    var community = community(id, acting);
    var order = new SheetOrder(upload, fingerprint, false);
    return page(
        frame, community, which, sheets.apply(acting.person(), target(community, which), order));
  }

  @PostMapping("/undo")
  JteModel undo(
      @PathVariable("community") UUID id,
      @PathVariable String which,
      @RequestParam UUID application,
      Frame frame,
      Acting acting) {
    var community = community(id, acting);
    return page(
        frame,
        community,
        which,
        sheets.undo(acting.person(), target(community, which), application));
  }

  @GetMapping("/rows.xlsx")
  void rows(
      @PathVariable("community") UUID id,
      @PathVariable String which,
      Frame frame,
      Acting acting,
      HttpServletResponse response)
      throws IOException {
    var community = community(id, acting);
    response.setContentType(SheetFormat.XLSX.mediaType());
    response.setHeader("Content-Disposition", "attachment; filename=\"%s.xlsx\"".formatted(which));
    sheets.write(
        target(community, which), SheetFormat.XLSX, frame.language(), response.getOutputStream());
  }

  private JteModel page(Frame frame, Community community, String which, SheetStage stage) {
    var address = "/communities/%s/%s/sheet".formatted(community.id().value(), which);
    var shape = target(community, which).shape();
    return pages.communityGroupSheet(frame, community, which, new SheetPage(shape, stage, address));
  }

  private SheetTarget target(Community community, String which) {
    return which.equals("groups") ? groups.sheet(community) : days.sheet(community);
  }

  private Community community(UUID id, Acting acting) {
    return communities.entrusted(new CommunityId(id), acting, Power.GROUP_MANAGE);
  }
}
