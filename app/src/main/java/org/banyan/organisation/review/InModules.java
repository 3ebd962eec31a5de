package org.banyan.organisation.review;

import java.util.BitSet;

/// Something that belongs to modules of the charter, each by its place in the list.
interface InModules {

  BitSet modules();
}
