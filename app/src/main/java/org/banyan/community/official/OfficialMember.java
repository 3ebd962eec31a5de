package org.banyan.community.official;

import java.time.Instant;
import java.util.Optional;

/// Somebody in a group: a colleague or somebody from outside, since when, by which way and by whom,
/// and the unionid of their account of WeChat where the platform gives it.
public record OfficialMember(
    String account,
    boolean colleague,
    Optional<String> name,
    Optional<Instant> joined,
    Optional<Way> way,
    Optional<String> inviter,
    Optional<String> unionid) {}
