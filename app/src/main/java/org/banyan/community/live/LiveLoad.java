package org.banyan.community.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.banyan.community.live.hook.Delivery;

/// Events for the bench, a hundred in each request.
final class LiveLoad {

  private static final int TOGETHER = 100;
  private static final int SENDERS = 12;
  private static final int MEMBERS = 20_000;
  private static final int CHANNELS = 50;

  private final LiveIntake intake;
  private final UUID source;
  private final String secret;
  private final AtomicLong number = new AtomicLong();

  LiveLoad(LiveIntake intake, UUID source, String secret) {
    this.intake = intake;
    this.source = source;
    this.secret = secret;
  }

  /// What was taken, how fast, and the 95th percentile of the answers in milliseconds.
  record Sent(long events, double rate, double answer) {}

  /// Sends for so long, as many as asked for and no more.
  Sent send(URI server, Duration time, double perSecond) {
    var began = System.nanoTime();
    try (var client = HttpClient.newHttpClient();
        var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var each = Duration.ofNanos((long) (1e9 * TOGETHER * SENDERS / perSecond));
      var work =
          IntStream.range(0, SENDERS)
              .<Callable<List<Long>>>mapToObj(_ -> () -> send(client, server, time, each))
              .toList();
      var answers = new ArrayList<Long>();
      for (var done : senders.invokeAll(work)) {
        answers.addAll(got(done));
      }
      var seconds = (System.nanoTime() - began) / 1e9;
      var events = (long) answers.size() * TOGETHER;
      return new Sent(events, events / seconds, percentile(answers));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The bench was interrupted.", e);
    }
  }

  private static List<Long> got(Future<List<Long>> done) throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A sender of the bench failed.", e);
    }
  }

  private List<Long> send(HttpClient client, URI server, Duration time, Duration each)
      throws IOException, InterruptedException {
    var answers = new ArrayList<Long>();
    var end = System.nanoTime() + time.toNanos();
    var next = System.nanoTime();
    while (System.nanoTime() < end) {
      var wait = next - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
      next += each.toNanos();
      var request =
          HttpRequest.newBuilder(server.resolve("/hooks/" + source))
              .header("Content-Type", "application/json")
              .header("Authorization", "Bearer " + secret)
              .header("webhook-id", UUID.randomUUID().toString())
              .POST(HttpRequest.BodyPublishers.ofByteArray(events(TOGETHER)))
              .build();
      var began = System.nanoTime();
      var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() == 200) {
        answers.add(System.nanoTime() - began);
      }
    }
    return answers;
  }

  /// Brings so many without HTTP, as fast as they are taken, by several senders.
  void push(int events) {
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var work =
          IntStream.range(0, SENDERS)
              .<Callable<List<Long>>>mapToObj(_ -> () -> pushed(events / SENDERS))
              .toList();
      for (var done : senders.invokeAll(work)) {
        got(done);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The bench was interrupted.", e);
    }
  }

  private List<Long> pushed(int events) {
    for (var done = 0; done < events; done += TOGETHER) {
      var headers =
          Map.of("Authorization", "Bearer " + secret, "webhook-id", UUID.randomUUID().toString());
      var answer = intake.take(source, new Delivery(headers, events(TOGETHER)), "127.0.0.1");
      if (!(answer instanceof Answer.Taken)) {
        throw new IllegalStateException("The bench’s own events are refused: " + answer);
      }
    }
    return List.of();
  }

  private byte[] events(int count) {
    var events = new StringBuilder("[");
    for (var at = 0; at < count; at++) {
      var id = number.incrementAndGet();
      events
          .append(at == 0 ? "" : ",")
          .append("{\"id\":\"")
          .append(id)
          .append("\",\"channel\":\"c")
          .append(id % CHANNELS)
          .append("\",\"author\":\"u")
          .append(id * 7919 % MEMBERS)
          .append("\",\"time\":")
          .append(1_780_000_000L + id / 10)
          .append(",\"text\":\"周末一起去徒步吗 ")
          .append(id)
          .append("\"}");
    }
    return events.append(']').toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The 95th percentile in milliseconds.
  static double percentile(List<Long> nanos) {
    var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted.length == 0
        ? 0
        : Arrays.stream(sorted).skip((long) (sorted.length * 0.95)).findFirst().orElse(0) / 1e6;
  }
}
