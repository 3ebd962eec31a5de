package org.banyan.cli.remote;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// The answer of a server to a command, piece by piece: what it says, what it complains about, and
/// at last the exit code.
final class Frames {

  private static final int OUT = 'o';
  private static final int ERR = 'e';
  private static final int EXIT = 'x';

  private final DataOutputStream answer;

  Frames(OutputStream answer) {
    this.answer = new DataOutputStream(answer);
  }

  OutputStream out() {
    return stream(OUT);
  }

  OutputStream err() {
    return stream(ERR);
  }

  void exit(int code) throws IOException {
    synchronized (answer) {
      answer.write(EXIT);
      answer.writeInt(code);
      answer.flush();
    }
  }

  /// Passes the pieces on as they come; the exit code ends them.
  static int read(DataInputStream answer, OutputStream out, OutputStream err) throws IOException {
    for (var kind = answer.readUnsignedByte(); kind != EXIT; kind = answer.readUnsignedByte()) {
      var target = kind == OUT ? out : err;
      target.write(answer.readNBytes(answer.readInt()));
      target.flush();
    }
    return answer.readInt();
  }

  private OutputStream stream(int kind) {
    return new OutputStream() {
      @Override
      public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        synchronized (answer) {
          answer.write(kind);
          answer.writeInt(length);
          answer.write(bytes, from, length);
          answer.flush();
        }
      }
    };
  }
}
