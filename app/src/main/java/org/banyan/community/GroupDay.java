package org.banyan.community;

import java.time.LocalDate;

/// What somebody says of a group on a day of its community.
public record GroupDay(GroupId group, LocalDate day, DayFigures figures) {}
