package org.banyan.demo;

import org.banyan.organisation.Adoption;
import org.banyan.organisation.CharterTemplate;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.banyan.simulator.FlawedCharter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The made-up team’s charter: put in force where there is none yet, taken back as that revision.
@Component
class SampleCharter {

  private static final Logger LOG = LoggerFactory.getLogger(SampleCharter.class);

  private final Samples samples;
  private final Organisation organisation;

  SampleCharter(Samples samples, Organisation organisation) {
    this.samples = samples;
    this.organisation = organisation;
  }

  /// Nothing happens where the team has a charter of its own.
  @Transactional
  public void adopt() {
    samples
        .holdWhileLoading()
        .filter(sample -> sample.revision().isEmpty() && organisation.revision() == 0)
        .ifPresent(this::adopt);
  }

  private void adopt(Sample sample) {
    var words = Words.of(sample.language());
    switch (CharterReader.read(text(sample.language()))) {
      case Reading.Read(var charter, _) -> {
        var reason = words.say("demo.charter.reason");
        switch (organisation.adopt(charter, reason, sample.administrator())) {
          case Adoption.Adopted(var revision) -> samples.keep(revision);
          case Adoption.Refused(var why) -> LOG.warn("The sample charter was refused ({})", why);
        }
      }
      case Reading.Broken(var problems) ->
          throw new IllegalStateException(
              "The sample charter cannot be read (%s).".formatted(problems));
    }
  }

  private static SourceText text(Language language) {
    var title = Words.of(language).say("demo.charter.title");
    var template = CharterTemplate.FOUR_MODULES.text(language);
    return new SourceText("charter.yaml", FlawedCharter.of(template, title, language.locale()));
  }

  /// Vacates its seats; the charter before it, or none, is in force again.
  @Transactional
  public void withdraw(Sample sample, PersonId by) {
    sample.revision().ifPresent(revision -> organisation.withdraw(revision, by));
  }
}
