/// Tokens: what programs prove themselves with on behalf of a person.
@NullMarked
package org.banyan.people.token;

import org.jspecify.annotations.NullMarked;
