package org.banyan.organisation;

import java.time.Instant;
import java.util.Optional;
import org.banyan.organisation.change.Letter;
import org.banyan.organisation.charter.CharterId.PersonRef;

/// Who had what to do with a duty at some moment: by which post, held by whom, since which revision
/// and until when. Nobody where the post was vacant.
public record PartTaken(
    String duty,
    Letter letter,
    String post,
    Optional<PersonRef> person,
    long revision,
    Instant since,
    Optional<Instant> until) {}
