package org.banyan.community.reading;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the rows of an XML dump one by one. Declarations and entities of the file’s own are not
/// read at all.
final class XmlRows {

  /// How much text an entity may stand for; to the parser the dump itself is one, and others are
  /// not read.
  private static final List<String> LARGEST =
      List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

  private static final XMLInputFactory FACTORY = factory();

  private XmlRows() {}

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
    LARGEST.forEach(limit -> factory.setProperty(limit, "0"));
    return factory;
  }

  /// Where the file breaks, what came before has been handed on, and the place is told.
  static void each(
      ExportFiles files,
      String name,
      Extent extent,
      Consumer<XmlRow> rows,
      Consumer<Row.Unparsed> broken) {
    var file = new ExportFile(files, name, ZoneOffset.UTC);
    try (var in = file.open(extent::read)) {
      var reader = FACTORY.createXMLStreamReader(in);
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("row")) {
          var line = reader.getLocation().getLineNumber();
          rows.accept(new XmlRow(file.place(line), attributes(reader)));
        }
      }
    } catch (XMLStreamException e) {
      var at = e.getLocation();
      var line = at == null ? 1 : Math.max(1, at.getLineNumber());
      broken.accept(new Row.Unparsed(file.place(line), Problem.of("xml-broken", name, line)));
    } catch (IOException _) {
      throw new NotReadable(Problem.of("file-damaged", name));
    }
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    var attributes = new HashMap<String, String>();
    for (var at = 0; at < reader.getAttributeCount(); at++) {
      attributes.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
    }
    return attributes;
  }
}
