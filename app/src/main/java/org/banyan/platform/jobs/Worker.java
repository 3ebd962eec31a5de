package org.banyan.platform.jobs;

/// Does one kind of long work. It may be run again after a crash, so it must be able to start over.
public interface Worker {

  /// The kind it does, such as `community.import`.
  String kind();

  /// Does the work and returns an address to look at afterwards, or an empty text.
  String run(Work work, Progress progress) throws Exception;
}
