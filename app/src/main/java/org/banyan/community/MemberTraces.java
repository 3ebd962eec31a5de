package org.banyan.community;

import java.util.List;
import java.util.Map;

/// One sort of place in which something of a member is kept: it says what, and it forgets them.
/// Every bean of this kind takes part in the copy and in the erasure of a member.
interface MemberTraces {

  /// What is kept here of these identities, as rows of named values under a name of its own; empty
  /// where nothing is told beyond what other places tell.
  Map<String, List<Map<String, Object>>> held(CommunityId community, Profile member);

  /// Takes everything of them away, in the transaction of the erasure. What lies in files goes only
  /// once the transaction holds: the answer says how.
  Runnable forget(Erasure erasure);
}
