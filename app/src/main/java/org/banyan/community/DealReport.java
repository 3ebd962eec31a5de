package org.banyan.community;

import java.util.List;
import org.banyan.community.deal.DealBook;
import org.banyan.community.deal.DealFigures;
import org.springframework.stereotype.Service;

/// What came of the talk of a community, summed up.
@Service
public class DealReport {

  private final DealBook book;

  DealReport(DealBook book) {
    this.book = book;
  }

  public List<DealFigures> of(CommunityId community) {
    return book.figures(community.value());
  }
}
