package org.banyan.community.wecom;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The fields of a small XML message, one level below its root. A message with declarations or
/// entities of its own is not read.
final class FlatXml {

  private static final int LONGEST = 1 << 16;
  private static final XMLInputFactory FACTORY = factory();

  private FlatXml() {}

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  static Optional<Map<String, String>> read(String text) {
    try {
      return Optional.of(fields(FACTORY.createXMLStreamReader(new StringReader(text))));
    } catch (XMLStreamException _) {
      return Optional.empty();
    }
  }

  private static Map<String, String> fields(XMLStreamReader reader) throws XMLStreamException {
    var fields = new HashMap<String, String>();
    var value = new StringBuilder();
    var depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          depth++;
          value.setLength(0);
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
          if (depth == 2) {
            value.append(reader.getText());
          }
        }
        case XMLStreamReader.END_ELEMENT -> {
          if (depth == 2 && value.length() <= LONGEST) {
            fields.putIfAbsent(reader.getLocalName(), value.toString().strip());
          }
          depth--;
        }
        case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
            throw new XMLStreamException("Declarations and entities are not read.");
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
    return fields;
  }
}
