package org.banyan.platform.page.list;

/// Where the rows of a list come from: one question, one statement.
@FunctionalInterface
public interface Source<R> {

  Slice<R> answer(Question question);
}
