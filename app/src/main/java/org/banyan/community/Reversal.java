package org.banyan.community;

/// What became of the wish to take a batch back, or to bring it back after all.
public sealed interface Reversal {

  record Done(Batch batch) implements Reversal {}

  record Unchanged(Batch batch) implements Reversal {}
}
