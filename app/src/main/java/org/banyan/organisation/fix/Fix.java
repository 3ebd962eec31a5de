package org.banyan.organisation.fix;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.Letter;
import org.banyan.organisation.change.PartChange.AuthorityGranted;
import org.banyan.organisation.change.PartChange.AuthorityTaken;
import org.banyan.organisation.change.PartChange.FieldChanged;
import org.banyan.organisation.change.PartChange.RaciChanged;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;

/// Changes that put one finding right, made and undone together.
public record Fix(List<CharterChange> changes) {

  public Fix {
    changes = List.copyOf(changes);
  }

  static Fix of(CharterChange... changes) {
    return new Fix(List.of(changes));
  }

  static Fix field(CharterId part, String field, Object before, Object after) {
    return of(new FieldChanged(part, field, before, after));
  }

  /// A post has these letters in a duty and no others.
  static CharterChange letters(Duty duty, PostId post, Letter... after) {
    return new RaciChanged(duty.id(), post, Letter.of(duty, post), Set.of(after));
  }

  static Fix granting(Post post, Stream<Authority> authorities) {
    return new Fix(
        authorities
            .<CharterChange>map(authority -> new AuthorityGranted(post.id(), authority))
            .toList());
  }

  static Fix taking(Stream<Post> posts, Authority authority) {
    return new Fix(
        posts.<CharterChange>map(post -> new AuthorityTaken(post.id(), authority)).toList());
  }

  static Fix taking(Post post, List<Authority> authorities) {
    return new Fix(
        authorities.stream()
            .<CharterChange>map(authority -> new AuthorityTaken(post.id(), authority))
            .toList());
  }
}
