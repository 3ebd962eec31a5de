/// The pages of people: signing in, coming in by link, one's own account, the list of the team.
@NullMarked
package org.banyan.people.web;

import org.jspecify.annotations.NullMarked;
