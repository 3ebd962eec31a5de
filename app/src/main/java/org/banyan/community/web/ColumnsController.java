package org.banyan.community.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.UUID;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.Upload;
import org.banyan.community.UploadId;
import org.banyan.community.Uploads;
import org.banyan.community.reading.TableStart;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import templates.Templates;

/// Lets a person say what the columns of a table are, and shows at once what would be read.
@Controller
@RequestMapping("/communities/{community}/sources/uploads/{upload}/columns")
@Requires(value = Power.RECORD_IMPORT, partly = true)
class ColumnsController {

  private final Communities communities;
  private final Uploads uploads;
  private final Templates pages;

  ColumnsController(Communities communities, Uploads uploads, Templates pages) {
    this.communities = communities;
    this.uploads = uploads;
    this.pages = pages;
  }

  @GetMapping
  JteModel show(
      @PathVariable("community") UUID community,
      @PathVariable("upload") UUID id,
      Frame frame,
      Acting acting) {
    var upload = upload(community, id, acting);
    var start = start(upload);
    return page(frame, upload, start, ColumnsForm.guessed(start, upload.zone()));
  }

  /// Shows what would be read; nothing is taken over.
  @PostMapping("/look")
  JteModel look(
      @PathVariable("community") UUID community,
      @PathVariable("upload") UUID id,
      @RequestParam Map<String, String> fields,
      Frame frame,
      Acting acting) {
    var upload = upload(community, id, acting);
    return page(frame, upload, start(upload), ColumnsForm.of(fields));
  }

  @PostMapping
  Object choose(
      @PathVariable("community") UUID community,
      @PathVariable("upload") UUID id,
      @RequestParam Map<String, String> fields,
      Frame frame,
      Acting acting) {
    var upload = upload(community, id, acting);
    var start = start(upload);
    var form = ColumnsForm.of(fields);
    if (!form.refusal(start).isEmpty()) {
      return page(frame, upload, start, form);
    }
    uploads.choose(acting, upload.id(), form.mapping());
    return "redirect:/communities/%s/sources/uploads/%s".formatted(community, id);
  }

  private JteModel page(Frame frame, Upload upload, TableStart start, ColumnsForm form) {
    var community = communities.community(upload.community());
    return pages.communityColumns(frame, ColumnsPage.of(frame, community, upload, start, form));
  }

  private Upload upload(UUID community, UUID id, Acting acting) {
    var upload =
        uploads
            .find(new UploadId(id))
            .filter(found -> found.community().equals(new CommunityId(community)))
            .orElseThrow(() -> new NoSuch("upload", id));
    communities.entrusted(upload.community(), acting, Power.RECORD_IMPORT, upload.whereabouts());
    return upload;
  }

  private TableStart start(Upload upload) {
    return uploads.start(upload).orElseThrow(() -> new NoSuch("table", upload.id()));
  }
}
