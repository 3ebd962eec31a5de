package org.banyan.organisation.web;

/// How many steps of a draft can be undone, and how many made again.
public record DraftSteering(int done, int undone) {}
