package org.banyan.platform.sheet.grid;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellAddress;
import org.jspecify.annotations.Nullable;

/// Cells merged downwards: people write a lead once beside five groups, and mean all five.
final class MergedCells {

  private static final int MOST = 5_000;

  private final Deque<Block> ahead;
  private final Map<Block, String> open = new HashMap<>();

  private MergedCells(List<Block> blocks) {
    ahead =
        blocks.stream()
            .filter(block -> block.first() < block.last())
            .sorted(Comparator.comparingInt(Block::first))
            .limit(MOST)
            .collect(Collectors.toCollection(ArrayDeque::new));
  }

  private record Block(int first, int last, int column) {

    static Block of(String range) {
      var ends = range.split(":", 2);
      var top = new CellAddress(ends[0]);
      var bottom = new CellAddress(ends[ends.length - 1]);
      return new Block(top.getRow() + 1, bottom.getRow() + 1, top.getColumn());
    }
  }

  static MergedCells of(byte[] workbook, String sheetId) throws IOException {
    try (var zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get()) {
      var path =
          attributes(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Target", sheetId).stream()
              .findFirst()
              .map(target -> target.startsWith("/") ? target.substring(1) : "xl/" + target);
      if (path.isEmpty()) {
        return new MergedCells(List.of());
      }
      var ranges = attributes(zip, path.get(), "mergeCell", "ref", null);
      return new MergedCells(ranges.stream().map(Block::of).toList());
    } catch (XMLStreamException e) {
      throw new UnreadableGrid(e);
    }
  }

  /// The row with the values of the blocks that reach into it; rows come from the top.
  GridRow filled(GridRow row) {
    open.keySet().removeIf(block -> block.last() < row.line());
    while (!ahead.isEmpty() && ahead.peek().first() <= row.line()) {
      var block = ahead.remove();
      open.put(block, block.first() == row.line() ? row.cell(block.column()) : "");
    }
    if (open.isEmpty()) {
      return row;
    }
    var cells = new ArrayList<>(row.cells());
    open.forEach((block, value) -> fill(cells, block.column(), value));
    return new GridRow(row.line(), cells);
  }

  private static void fill(List<String> cells, int column, String value) {
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, value);
  }

  private static List<String> attributes(
      ZipFile zip, String path, String element, String attribute, @Nullable String id)
      throws IOException, XMLStreamException {
    var part = zip.getEntry(path);
    if (part == null) {
      return List.of();
    }
    try (var stream = zip.getInputStream(part)) {
      return attributes(stream, element, attribute, id);
    }
  }

  private static List<String> attributes(
      InputStream stream, String element, String attribute, @Nullable String id)
      throws XMLStreamException {
    var found = new ArrayList<String>();
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    var reader = factory.createXMLStreamReader(stream);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT
          && reader.getLocalName().equals(element)
          && (id == null || id.equals(reader.getAttributeValue(null, "Id")))) {
        add(found, reader, attribute);
      }
    }
    return found;
  }

  private static void add(List<String> found, XMLStreamReader reader, String attribute) {
    var value = reader.getAttributeValue(null, attribute);
    if (value != null) {
      found.add(value);
    }
  }
}
