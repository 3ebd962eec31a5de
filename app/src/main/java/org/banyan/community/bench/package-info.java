/// The bench named `import`: synthetic exports brought in as a person would bring them.
@NullMarked
package org.banyan.community.bench;

import org.jspecify.annotations.NullMarked;
