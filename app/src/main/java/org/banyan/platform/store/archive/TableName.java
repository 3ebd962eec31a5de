package org.banyan.platform.store.archive;

/// A table and the schema it stands in.
record TableName(String schema, String name) {

  String quoted() {
    return Catalogue.quoted(schema) + "." + Catalogue.quoted(name);
  }

  @Override
  public String toString() {
    return schema + "." + name;
  }
}
