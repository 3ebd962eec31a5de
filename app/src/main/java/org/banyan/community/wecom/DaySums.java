package org.banyan.community.wecom;

import java.time.LocalDate;

/// What the platform counted on a day in all groups that the application sees.
public record DaySums(LocalDate day, Sums sums) {}
