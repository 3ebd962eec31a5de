package org.banyan.community.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.ChatLabExport;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.GroupId;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Hands out the messages of a community in a format that other tools read.
@Controller
@Requires(value = Power.DATA_EXPORT, partly = true)
class ChatLabController {

  private final Communities communities;
  private final ChatLabExport export;

  ChatLabController(Communities communities, ChatLabExport export) {
    this.communities = communities;
    this.export = export;
  }

  @GetMapping("/communities/{community}/sources/chatlab.zip")
  void download(
      @PathVariable("community") UUID id,
      @RequestParam Optional<UUID> group,
      Acting acting,
      HttpServletResponse response)
      throws IOException {
    var wanted = group.map(GroupId::new);
    var object = export.whereabouts(new CommunityId(id), wanted);
    var community = communities.entrusted(new CommunityId(id), acting, Power.DATA_EXPORT, object);
    var file = export.write(community.id(), wanted, acting.person());
    try {
      response.setContentType("application/zip");
      response.setHeader("Content-Disposition", "attachment; filename=\"chatlab.zip\"");
      response.setContentLengthLong(Files.size(file));
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
