package org.banyan.organisation.web;

import java.util.List;

/// A revision with all that it changed, told in words.
public record RevisionView(
    RevisionsView.Row row,
    String title,
    String size,
    List<String> changes,
    int more,
    String draft) {}
