package org.banyan.community;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.community.reading.Kind;
import org.banyan.community.response.Wait;
import org.banyan.community.response.Waits;
import org.duckdb.DuckDBConnection;

/// Asks the record of the turns that members and the team take in groups, from a second of the
/// epoch on. Programs take none.
final class Turns {

  private final String canonical;
  private final Map<Integer, GroupId> groups;
  private final Kinship kin;
  private final long since;
  private final List<GroupId> places;

  Turns(String canonical, Map<Integer, GroupId> groups, Kinship kin, long since) {
    this.canonical = canonical;
    this.groups = Map.copyOf(groups);
    this.kin = kin;
    this.since = since;
    this.places = groups.values().stream().distinct().toList();
  }

  Map<GroupId, List<Wait>> waits(DuckDBConnection connection) throws SQLException {
    var found = new TreeMap<Integer, Waits>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql())) {
      while (rows.next()) {
        var waits = found.computeIfAbsent(rows.getInt(1), _ -> new Waits());
        if (rows.getBoolean(2)) {
          waits.team(rows.getLong(3));
        } else {
          waits.member(rows.getLong(3));
        }
      }
    }
    var waits = new HashMap<GroupId, List<Wait>>();
    found.forEach((number, here) -> waits.put(places.get(number), here.all()));
    return waits;
  }

  /// Left out are posts that change nothing: those of the team when nobody waits, and those of
  /// members less than a day after the first of them. Of two in the same second the member comes
  /// first.
  private String sql() {
    return """
    with place (channel, grp) as (values %s),
    part (identity, team) as (values %s),
    said as (
      select grp, coalesce(team, false) as team, epoch_us(moment) // 1000000 as said_at
      from %s as canonical join place using (channel) left join part using (identity)
      where kind < %d and moment >= make_timestamp(%d) and (team is null or team)),
    turns as (
      select grp, team, said_at,
        sum(team::integer) over course as turn, lag(team) over course as team_before
      from said window course as (partition by grp order by said_at, team)),
    runs as (
      select *, min(said_at) filter (where not team) over (partition by grp, turn) as began
      from turns)
    select grp, team, said_at from runs
    where case when team then not team_before
      else said_at = began or said_at >= began + %d end
    order by grp, said_at, team
    """
        .formatted(
            places(), parts(), canonical, Kind.FIRST_EVENT, since * 1_000_000, Waits.LONGEST);
  }

  private String places() {
    var numbers = new HashMap<GroupId, Integer>();
    places.forEach(group -> numbers.put(group, numbers.size()));
    return groups.entrySet().stream()
        .map(entry -> "(%d, %d)".formatted(entry.getKey(), numbers.get(entry.getValue())))
        .collect(Collectors.joining(", "));
  }

  /// Every account of whoever is no plain member.
  private String parts() {
    return Stream.concat(kin.standings().keySet().stream(), kin.members().keySet().stream())
        .distinct()
        .filter(identity -> kin.standings().containsKey(kin.memberOf(identity)))
        .map(identity -> "(%d, %b)".formatted(identity, isTeam(identity)))
        .collect(Collectors.joining(", "));
  }

  private boolean isTeam(long identity) {
    return kin.standings().get(kin.memberOf(identity)) == MemberStanding.STAFF;
  }
}
