package org.banyan.community.wecom;

import java.time.LocalDate;

/// What the platform counted on a day in all groups of one owner; the name where one is known.
public record OwnerSums(String account, String name, LocalDate day, Sums sums) {}
