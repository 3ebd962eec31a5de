package org.banyan.community;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Exports that wait to be imported may name anybody: all of them go.
@Component
class UploadTraces implements MemberTraces {

  private final BroughtExports brought;
  private final Uploads uploads;

  UploadTraces(BroughtExports brought, Uploads uploads) {
    this.brought = brought;
    this.uploads = uploads;
  }

  @Override
  public Map<String, List<Map<String, Object>>> held(CommunityId community, Profile member) {
    return Map.of();
  }

  @Override
  public Runnable forget(Erasure erasure) {
    var waiting = uploads.all(erasure.community());
    waiting.forEach(upload -> brought.remove(upload.id()));
    return () -> waiting.forEach(upload -> uploads.clear(upload.id()));
  }
}
