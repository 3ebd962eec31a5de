package org.banyan.community.wecom;

import org.banyan.community.OfficialGroups.Source;

/// What this reader is called among the sources of a community.
final class WeComSource {

  /// The accounts and groups are those of the message archive.
  static final Source SOURCE = new Source("wecom", "企业微信", "wecom-official");

  private WeComSource() {}
}
