package org.banyan.community;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.banyan.community.reading.Kind;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.store.Lake;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is kept of one member, for them to have: as data and as a page to read.
@Service
public class MemberCopies {

  private final TransactionTemplate transaction;
  private final Directory directory;
  private final List<MemberTraces> traces;
  private final Channels channels;
  private final Manifest manifest;
  private final Lake lake;
  private final Audit audit;
  private final JsonMapper json;

  MemberCopies(
      TransactionTemplate transaction,
      Directory directory,
      List<MemberTraces> traces,
      Channels channels,
      Manifest manifest,
      Lake lake,
      Audit audit,
      JsonMapper json) {
    this.transaction = transaction;
    this.directory = directory;
    this.traces = List.copyOf(traces);
    this.channels = channels;
    this.manifest = manifest;
    this.lake = lake;
    this.audit = audit;
    this.json = json;
  }

  /// What takes one activity after the other.
  private interface Each {
    void take(Map<String, Object> activity) throws IOException;
  }

  /// Writes a zip with `member.json` and `member.html`; the audit keeps who took it.
  public void write(Acting acting, CommunityId community, long member, OutputStream out)
      throws IOException {
    acting.demand(Power.MEMBER_ERASE, new Scope.Community(community.value()));
    var profile =
        directory.profile(community, member).orElseThrow(() -> new NoSuch("member", member));
    transaction.executeWithoutResult(_ ->
        audit.record(acting.person(), "member.copied", "member " + profile.member(), Map.of()));
    var held = new TreeMap<String, List<Map<String, Object>>>();
    traces.forEach(trace -> held.putAll(trace.held(community, profile)));
    var zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry("member.json"));
    data(zip, held, community, profile);
    zip.closeEntry();
    zip.putNextEntry(new ZipEntry("member.html"));
    page(zip, held, community, profile, Words.of(acting.language()));
    zip.closeEntry();
    zip.finish();
  }

  private void data(
      OutputStream out,
      Map<String, List<Map<String, Object>>> held,
      CommunityId community,
      Profile profile) {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    JsonGenerator writing = json.writerWithDefaultPrettyPrinter().createGenerator(new Open(text));
    writing.writeStartObject();
    held.forEach((name, rows) -> {
      writing.writeName(name);
      writing.writePOJO(rows);
    });
    writing.writeName("activities");
    writing.writeStartArray();
    activities(community, profile, writing::writePOJO);
    writing.writeEndArray();
    writing.writeEndObject();
    writing.close();
  }

  private void page(
      OutputStream out,
      Map<String, List<Map<String, Object>>> held,
      CommunityId community,
      Profile profile,
      Words words)
      throws IOException {
    var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    var title = escaped(words.say("community.copy.title", profile.called()));
    text.write(
        """
        <!doctype html><meta charset="utf-8"><title>%1$s</title>
        <style>body{font:1rem/1.5 sans-serif;margin:2rem}td,th{text-align:left;padding:.2rem .8rem .2rem 0;vertical-align:top}</style>
        <h1>%1$s</h1>
        """
            .formatted(title));
    for (var part : held.entrySet()) {
      text.write("<h2>%s</h2>\n<table>\n".formatted(escaped(heading(words, part.getKey()))));
      for (var row : part.getValue()) {
        write(text, row);
      }
      text.write("</table>\n");
    }
    text.write("<h2>%s</h2>\n<table>\n".formatted(escaped(heading(words, "activities"))));
    activities(community, profile, activity -> write(text, activity));
    text.write("</table>\n");
    text.flush();
  }

  private static String heading(Words words, String part) {
    return words.say("community.copy." + part.replace('_', '-'));
  }

  private static void write(Writer text, Map<String, Object> row) throws IOException {
    text.write("<tr>");
    for (var value : row.values()) {
      text.write("<td>%s</td>".formatted(escaped(String.valueOf(value))));
    }
    text.write("</tr>\n");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }

  /// Everything they did in order of time, with the words where they are kept, also those of
  /// imports taken back.
  private void activities(CommunityId community, Profile profile, Each each) {
    var live = manifest.live(community);
    var places =
        channels.names(community).stream()
            .collect(Collectors.toMap(ChannelName::channel, ChannelName::name));
    var identities =
        profile.accounts().stream()
            .map(account -> String.valueOf(account.identity()))
            .collect(Collectors.joining(", "));
    var sql =
        """
        with done as (select * from %s as canonical where identity in (%s)),
        written as (
          select key_space, key_value, any_value(words) as words from %s as texts
          where identity in (%s) group by all)
        select done.moment, done.channel, done.kind, written.words
        from done full join written using (key_space, key_value) order by done.moment
        """
            .formatted(live.canonical(), identities, manifest.words(community), identities);
    lake.ask(connection -> {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          each.take(activity(rows, places));
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException("The copy cannot be written.", e);
      }
    });
  }

  private static Map<String, Object> activity(ResultSet row, Map<Integer, String> places)
      throws SQLException {
    var activity = new LinkedHashMap<String, Object>();
    if (row.getString(1) != null) {
      activity.put("at", row.getString(1) + "Z");
      activity.put("channel", places.getOrDefault(row.getInt(2), ""));
      activity.put("kind", Kind.of(row.getInt(3)).name().toLowerCase(Locale.ROOT));
    }
    if (row.getString(4) != null) {
      activity.put("text", row.getString(4));
    }
    return activity;
  }

  /// Stays open when the generator is done, for the zip goes on.
  private static final class Open extends FilterWriter {

    Open(Writer writer) {
      super(writer);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
