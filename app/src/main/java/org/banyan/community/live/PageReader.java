package org.banyan.community.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;

/// Reads for the bench what people read: a page over HTTP, and what the pages of a community ask
/// the database for. Slowly enough not to be slowed down itself.
final class PageReader {

  private static final Duration PAUSE = Duration.ofMillis(550);
  private static final int ROWS_EACH = 10;

  private final URI server;
  private final Communities communities;
  private final CommunityId community;

  PageReader(URI server, Communities communities, CommunityId community) {
    this.server = server;
    this.communities = communities;
    this.community = community;
  }

  /// The 95th percentiles in milliseconds.
  record Times(double page, double rows) {}

  Times read(Duration time) {
    var pages = new ArrayList<Long>();
    var rows = new ArrayList<Long>();
    var end = System.nanoTime() + time.toNanos();
    try (var client = HttpClient.newHttpClient()) {
      var page = HttpRequest.newBuilder(server.resolve("/sign-in")).build();
      while (System.nanoTime() < end) {
        var began = System.nanoTime();
        client.send(page, HttpResponse.BodyHandlers.discarding());
        pages.add(System.nanoTime() - began);
        for (var turn = 0; turn < ROWS_EACH; turn++) {
          var asked = System.nanoTime();
          communities.batches(community);
          communities.channels(community);
          rows.add(System.nanoTime() - asked);
        }
        Thread.sleep(PAUSE);
      }
    } catch (IOException e) {
      throw new IllegalStateException("The bench cannot read its page (%s).".formatted(server), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The bench was interrupted.", e);
    }
    return new Times(LiveLoad.percentile(pages), LiveLoad.percentile(rows));
  }
}
