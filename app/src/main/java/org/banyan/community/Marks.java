package org.banyan.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banyan.community.member.Evidence;
import org.banyan.community.member.Spelling;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Format;
import org.banyan.community.reading.Trait;

/// What an author can be recognised by on another platform, as fingerprints of one community.
record Marks(Fingerprints.Taker taker, String platform) {

  static final String PART = "part";

  /// How 企业微信 begins the accounts of those who are no colleagues.
  private static final Pattern OUTSIDER = Pattern.compile("w[mo]");

  /// One of them; of the same sort two values are compared.
  record Mark(String kind, String value) {}

  List<Mark> of(Author author) {
    var marks = new ArrayList<Mark>();
    author.traits().forEach(trait -> given(trait).ifPresent(marks::add));
    written(author.key()).ifPresent(marks::add);
    Spelling.accountBehind(author.key())
        .map(login -> account("github:" + login))
        .ifPresent(marks::add);
    if (platform.equals(Format.WECOM.tag()) && OUTSIDER.matcher(author.key()).lookingAt()) {
      marks.add(account(platform + ":" + author.key()));
    }
    var shown = author.name().orElse(author.key());
    if (platform.equals(Format.GITTER.tag()) && Spelling.handle(shown).isPresent()) {
      marks.add(account("github:" + shown));
    }
    called(shown).ifPresent(marks::add);
    return marks;
  }

  private Optional<Mark> given(Trait trait) {
    return switch (trait.kind()) {
      case EMAIL ->
          Spelling.address(trait.value())
              .map(address -> new Mark(Evidence.EMAIL.tag(), email(address)))
              .or(() ->
                  Spelling.accountBehind(trait.value()).map(login -> account("github:" + login)));
      case ACCOUNT -> Optional.of(account(trait.value()));
      case UNIONID ->
          unionid(taker, trait.value()).map(mark -> new Mark(Evidence.UNIONID.tag(), mark));
      case PART -> Optional.of(new Mark(PART, trait.value()));
      case FORMERLY -> Optional.empty();
    };
  }

  private Optional<Mark> written(String key) {
    return Spelling.address(key).map(address -> new Mark(Evidence.MAIL.tag(), email(address)));
  }

  /// The fingerprint of a unionid; nothing where there is none.
  static Optional<String> unionid(Fingerprints.Taker taker, String written) {
    return Spelling.unionid(written).map(unionid -> taker.of(Evidence.UNIONID.tag(), unionid));
  }

  String email(String address) {
    return taker.of("email", address);
  }

  private Mark account(String account) {
    var plain = account.toLowerCase(Locale.ROOT);
    return new Mark(Evidence.ACCOUNT.tag(), taker.of("account", plain));
  }

  private Optional<Mark> called(String shown) {
    return Spelling.handle(shown)
        .map(handle -> new Mark(Evidence.HANDLE.tag(), taker.of("name", handle)))
        .or(() ->
            Spelling.name(shown)
                .map(name -> new Mark(Evidence.NAME.tag(), taker.of("name", name))));
  }
}
