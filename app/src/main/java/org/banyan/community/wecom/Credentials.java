package org.banyan.community.wecom;

/// By which a company’s application proves itself; never written down in clear.
record Credentials(String corp, String secret) {

  @Override
  public String toString() {
    return corp + " (the secret is not shown)";
  }
}
