package org.banyan.platform.outbox;

/// A way out. It may be handed the same effect again after a crash between sending and noting, so
/// it passes the key on wherever the provider can recognise it.
public interface Channel {

  String name();

  Delivery send(Effect effect);
}
