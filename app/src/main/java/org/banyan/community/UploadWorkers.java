package org.banyan.community;

import java.util.UUID;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.jobs.Worker;
import org.banyan.platform.language.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks at large uploads and imports them, in the background.
@Configuration(proxyBeanMethods = false)
class UploadWorkers {

  @Bean
  Worker lookingAtUploads(Uploads uploads) {
    return new UploadWorker(Uploads.LOOKING, uploads);
  }

  @Bean
  Worker importingUploads(Uploads uploads) {
    return new UploadWorker(Uploads.IMPORTING, uploads);
  }

  /// Does one of the two; where the upload is gone, an earlier run has done it already.
  private record UploadWorker(String kind, Uploads uploads) implements Worker {

    @Override
    public String run(Work work, Progress progress) {
      var payload = work.payload().split(" ", 2);
      var upload = uploads.find(new UploadId(UUID.fromString(payload[0])));
      return upload.map(found -> run(found, language(payload[1]), progress)).orElse("");
    }

    private String run(Upload upload, Language language, Progress progress) {
      var sources = "/communities/%s/sources".formatted(upload.community().value());
      var itself = sources + "/uploads/" + upload.id().value();
      try {
        if (kind.equals(Uploads.LOOKING)) {
          uploads.look(upload, language, progress);
          return itself;
        }
        return switch (uploads.run(upload, language, progress)) {
          case ImportOutcome.Imported(var batch) -> sources + "?imported=" + batch.id().value();
          case ImportOutcome.Refused _ -> itself;
        };
      } catch (Progress.Cancelled e) {
        uploads.stopped(upload);
        throw e;
      }
    }

    private static Language language(String code) {
      return Language.of(code).orElse(Language.ZH);
    }
  }
}
