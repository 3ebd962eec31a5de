package org.banyan.platform.page;

import java.util.List;
import org.banyan.platform.access.Acting;

/// Names the communities a person may enter. The community module answers.
public interface PlaceCatalogue {

  List<Place> places(Acting acting);
}
