package org.banyan.platform.page.list;

/// The kinds of file a list can be taken away as.
enum ExportFormat {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
  CSV("text/csv;charset=UTF-8", ".csv");

  private final String mediaType;
  private final String ending;

  ExportFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return ending;
  }

  static ExportFormat of(String name) {
    return name.equals("csv") ? CSV : XLSX;
  }
}
