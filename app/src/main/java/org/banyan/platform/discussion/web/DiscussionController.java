package org.banyan.platform.discussion.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Open;
import org.banyan.platform.discussion.Attaching;
import org.banyan.platform.discussion.Discussions;
import org.banyan.platform.discussion.Topic;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.page.Notices;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Comments and attachments: posted here, shown on the page of whatever they belong to.
@Controller
@Open("the module that has the object decides who may see it")
class DiscussionController {

  private final Discussions discussions;

  DiscussionController(Discussions discussions) {
    this.discussions = discussions;
  }

  @PostMapping("/discussions/{kind}/{object}/comments")
  String say(
      @PathVariable String kind,
      @PathVariable String object,
      @RequestParam String text,
      Acting acting,
      Frame frame,
      HttpServletRequest request) {
    var topic = new Topic(kind, object);
    var page = page(acting, topic);
    if (!discussions.say(acting, topic, text, page)) {
      Notices.leave(request, frame.say("platform.discussion.unsayable", Discussions.LONGEST));
    }
    return "redirect:" + page;
  }

  @PostMapping("/discussions/{kind}/{object}/comments/{comment}/remove")
  String unsay(
      @PathVariable String kind,
      @PathVariable String object,
      @PathVariable UUID comment,
      Acting acting) {
    var page = page(acting, new Topic(kind, object));
    if (!discussions.unsay(acting, comment)) {
      throw new NoSuch("comment", comment);
    }
    return "redirect:" + page;
  }

  @PostMapping("/discussions/{kind}/{object}/attachments")
  String attach(
      @PathVariable String kind,
      @PathVariable String object,
      @RequestParam MultipartFile file,
      Acting acting,
      Frame frame,
      HttpServletRequest request)
      throws IOException {
    var topic = new Topic(kind, object);
    var page = page(acting, topic);
    var name = String.valueOf(file.getOriginalFilename());
    try (var content = file.getInputStream()) {
      switch (discussions.attach(acting, topic, name, content)) {
        case Attaching.Attached(var attached) ->
            Notices.leave(request, frame.say("platform.discussion.attached", attached.name()));
        case Attaching.TooLarge(var limit) ->
            Notices.leave(
                request, frame.say("platform.discussion.too-large", limit / (1024 * 1024)));
        case Attaching.Empty() ->
            Notices.leave(request, frame.say("platform.discussion.empty-file"));
      }
    }
    return "redirect:" + page;
  }

  @PostMapping("/discussions/{kind}/{object}/attachments/{attachment}/remove")
  String detach(
      @PathVariable String kind,
      @PathVariable String object,
      @PathVariable UUID attachment,
      Acting acting) {
    var page = page(acting, new Topic(kind, object));
    if (!discussions.detach(acting, attachment)) {
      throw new NoSuch("attachment", attachment);
    }
    return "redirect:" + page;
  }

  /// Always handed over as a file and never shown: what people upload must not run here.
  @GetMapping("/attachments/{id}")
  ResponseEntity<Resource> download(@PathVariable UUID id, Acting acting) {
    var attachment =
        discussions
            .attachment(id)
            .filter(found -> discussions.page(acting, found.topic()).isPresent())
            .orElseThrow(() -> new NoSuch("attachment", id));
    var disposition =
        ContentDisposition.attachment().filename(attachment.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(attachment.mediaType()))
        .contentLength(attachment.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(new InputStreamResource(discussions.open(attachment)));
  }

  private String page(Acting acting, Topic topic) {
    return discussions
        .page(acting, topic)
        .orElseThrow(() -> new NoSuch(topic.kind(), topic.object()));
  }
}
