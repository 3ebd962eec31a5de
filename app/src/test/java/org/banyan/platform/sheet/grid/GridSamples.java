package org.banyan.platform.sheet.grid;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Tables to read.
final class GridSamples {

  private GridSamples() {}

  static List<GridRow> read(byte[] content) {
    return read(content, GridLimits.USUAL);
  }

  static List<GridRow> read(byte[] content, GridLimits limits) {
    try (var grid = Grids.open(content, limits)) {
      return grid.rows().toList();
    }
  }

  static byte[] workbook(Consumer<Worksheet> filling) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Tests", "1.0")) {
      filling.accept(workbook.newWorksheet("群"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] withPart(byte[] workbook, String name, byte[] part) {
    var bytes = new ByteArrayOutputStream();
    try (var from =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
        var to = new ZipOutputStream(bytes)) {
      for (var entry : Collections.list(from.getEntries())) {
        if (!entry.getName().equals(name)) {
          to.putNextEntry(new ZipEntry(entry.getName()));
          from.getInputStream(entry).transferTo(to);
        }
      }
      to.putNextEntry(new ZipEntry(name));
      to.write(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
