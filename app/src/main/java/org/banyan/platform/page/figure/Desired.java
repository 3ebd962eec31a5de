package org.banyan.platform.page.figure;

/// Which way a number should go.
public enum Desired {
  UP,
  DOWN,
  NEITHER
}
