package org.banyan.people.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as one path of an SVG picture, with the quiet zone that scanners need around it.
public record QrCode(int size, String path) {

  private static final int QUIET = 4;

  static QrCode of(String text) {
    try {
      var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      return new QrCode(matrix.getWidth() + 2 * QUIET, path(matrix));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("The text fits no QR code.", tooLong);
    }
  }

  private static String path(ByteMatrix matrix) {
    var path = new StringBuilder();
    for (var row = 0; row < matrix.getHeight(); row++) {
      for (var column = 0; column < matrix.getWidth(); column++) {
        if (matrix.get(column, row) == 1) {
          path.append("M%d %dh1v1h-1z".formatted(column + QUIET, row + QUIET));
        }
      }
    }
    return path.toString();
  }
}
