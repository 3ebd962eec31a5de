package org.banyan.organisation.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.banyan.organisation.CharterSamples;
import org.banyan.organisation.charter.CanonicalDuty;
import org.banyan.platform.access.Power;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

class CharterSchemaTests {

  private static final Path FILE = Path.of("src/main/resources/api/charter.schema.json");
  private static final String HEAD = "format: banyan-charter/1\ntitle: T\n";
  private static final String MODULE = "modules: [{id: m, title: M}]\n";
  private static final String METRIC = "metrics: [{id: k, title: K}]\nunits: [{id: u, title: U}]\n";

  @Test
  void bothAcceptTheTemplates() throws IOException {
    for (var language : List.of("zh", "en")) {
      var text =
          Files.readString(
              Path.of("src/main/resources/charter/four-modules_" + language + ".yaml"));

      assertThat(errors(text)).isEmpty();
      assertThat(CharterSamples.charter(text).posts()).hasSize(9);
    }
  }

  @Test
  void bothAcceptWhatIsWritten() throws IOException {
    for (var seed = 0; seed < 40; seed++) {
      var charter = CharterSamples.charter(CharterSamples.awkward(new Random(seed)));

      assertThat(errors(CharterWriter.write(charter))).as("seed %s", seed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: T",
        "format: banyan-charter/1",
        "format: banyan-charter/2\ntitle: T",
        "format: banyan-charter/1\ntitle: ' '",
        HEAD + "extra: 1",
        HEAD + "posts: none",
        HEAD + "posts: [a]",
        HEAD + "full-time-hours: 200",
        HEAD + "full-time-hours: '40'",
        HEAD + "units: [{id: 'a b', title: A}]",
        HEAD + "units: [{id: '-a', title: A}]",
        HEAD + "units: [{title: A}]",
        HEAD + "units: [{id: a}]",
        HEAD + "units: [{id: a, title: [A]}]",
        HEAD + "modules: [{id: a, title: A, kind: sales}]",
        HEAD + "metrics: [{id: a, title: A, desired: more}]",
        HEAD + "units: [{id: u, title: U}]\nposts: [{id: p, title: P}]",
        HEAD + "units: [{id: u, title: U}]\nposts: [{id: p, title: P, unit: u, seats: -1}]",
        HEAD + "units: [{id: u, title: U}]\nposts: [{id: p, title: P, unit: u, seats: 1.5}]",
        HEAD + "units: [{id: u, title: U}]\nposts: [{id: p, title: P, unit: u, grants: [fly]}]",
        HEAD
            + "units: [{id: u, title: U}]\nposts: [{id: p, title: P, unit: u, grants: ['platform:']}]",
        HEAD + "units: [{id: u, title: U}]\nposts: [{id: p, title: P, unit: u, holders: [a, a]}]",
        HEAD
            + "units: [{id: u, title: U}]\nposts: [{id: p, title: P, unit: u, grants: ['content.draft @ mine']}]",
        HEAD
            + "units: [{id: u, title: U}]\nposts: [{id: p, title: P, unit: u, grants: ['fly @ own']}]",
        HEAD
            + "modules: [{id: m, title: M}]\nduties: [{id: d, title: D, module: m, needs: ['content.draft @ own']}]",
        HEAD + "people: [{id: a, hours: 169}]",
        HEAD + "skills: [{id: s, title: S}]\npeople: [{id: a, skills: {s: 6}}]",
        HEAD + "skills: [{id: s, title: S}]\npeople: [{id: a, skills: [s]}]",
        HEAD + "goals: [{id: g, title: G, horizon: medium}]",
        HEAD + "goals: [{id: g, title: G, target: much}]",
        HEAD + "goals: [{id: g, title: G, due: 31.12.2026}]",
        HEAD + "skills: [{id: s, title: S}]\ntraining: [{id: t, title: T, skill: s}]",
        HEAD + "skills: [{id: s, title: S}]\ntraining: [{id: t, title: T, skill: s, level: 6}]",
        HEAD + "separations: [{id: s, title: S, authorities: [content.draft]}]",
        HEAD + "separations: [{id: s, title: S}]",
        HEAD + "exclusive: [fly]",
        HEAD + "limits: {most-reports: many}",
        HEAD + "limits: [1]",
        HEAD + MODULE + "duties: [{id: d, title: D, module: m, covers: [dance]}]",
        HEAD + MODULE + "duties: [{id: d, title: D, module: m, critical: 'yes'}]",
        HEAD + MODULE + "duties: [{id: d, title: D, module: m, least-people: 0}]",
        HEAD + METRIC + "posts: [{id: p, title: P, unit: u, metrics: {k: 101}}]"
      })
  void bothRefuseABrokenFile(String text) throws IOException {
    assertThat(CharterReader.read(new SourceText("broken.yaml", text)))
        .isInstanceOf(Reading.Broken.class);
    assertThat(errors(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEAD + "posts:",
        HEAD + "units: [{id: 1, title: 2026, purpose: true}]",
        HEAD + "units: [{id: u, title: U, parent: }]",
        HEAD
            + "units: [{id: u, title: U}]\nposts: [{id: p, title: P, unit: u, holders: a, seats: 0}]",
        HEAD
            + MODULE
            + "duties: [{id: d, title: D, module: m, covers: atmosphere, critical: true}]",
        HEAD + METRIC + "posts: [{id: p, title: P, unit: u, metrics: {k: }}]",
        HEAD + METRIC + "posts: [{id: p, title: P, unit: u, metrics: {k: 100}}]",
        HEAD + "limits: {most-reports: 20}",
        HEAD + "units: [{id: 运营部, title: 社群运营部, module: }]",
        HEAD
            + "units: [{id: u, title: U}]\nposts: [{id: p, title: P, unit: u, grants: [group.manage @ own, 'community.read @ community: 读者群', 'platform:a @ own', 'record.reverse@unit:u']}]"
      })
  void bothAcceptWhatPeopleWrite(String text) throws IOException {
    assertThat(CharterReader.read(new SourceText("short.yaml", text)))
        .isInstanceOf(Reading.Read.class);
    assertThat(errors(text)).isEmpty();
  }

  @Test
  void theSchemaKnowsExactlyThePowersOfTheProduct() throws IOException {
    var codes =
        JsonMapper.shared()
            .readTree(Files.readString(FILE))
            .at("/$defs/authority/anyOf/0/enum")
            .valueStream()
            .map(node -> node.asString())
            .toList();

    assertThat(codes)
        .containsExactlyElementsOf(Arrays.stream(Power.values()).map(Power::code).toList());
  }

  @Test
  void theSchemaKnowsExactlyTheDutiesAModuleCannotDoWithout() throws IOException {
    var codes =
        JsonMapper.shared()
            .readTree(Files.readString(FILE))
            .at("/$defs/canonical/enum")
            .valueStream()
            .map(node -> node.asString())
            .toList();

    assertThat(codes)
        .containsExactlyElementsOf(
            Arrays.stream(CanonicalDuty.values()).map(CanonicalDuty::code).toList());
  }

  private static List<Error> errors(String text) throws IOException {
    var tree = new Load(LoadSettings.builder().setBufferSize(1 << 16).build()).loadFromString(text);
    return schema().validate(JsonMapper.shared().valueToTree(tree));
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(FILE), InputFormat.JSON);
  }
}
