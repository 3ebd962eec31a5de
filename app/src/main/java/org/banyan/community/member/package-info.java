/// Who is who: what makes two accounts alike, and which accounts are one person.
@NullMarked
package org.banyan.community.member;

import org.jspecify.annotations.NullMarked;
