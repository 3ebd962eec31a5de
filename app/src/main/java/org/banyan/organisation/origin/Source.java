package org.banyan.organisation.origin;

import java.util.List;
import org.banyan.organisation.yaml.Fields;
import org.banyan.organisation.yaml.Place;
import org.banyan.organisation.yaml.Text;

/// The tree of one file.
record Source(String file, Fields root) {

  Place place(Fields fields) {
    return new Place(file, fields.at());
  }

  Mention mention(Text text) {
    return new Mention(text.value(), new Place(file, text.at()));
  }

  List<Mention> mentions(List<Text> texts) {
    return texts.stream().map(this::mention).toList();
  }
}
