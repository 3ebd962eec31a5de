package org.banyan.platform.sheet;

/// The files a sheet leaves in.
public enum SheetFormat {
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  CSV("text/csv; charset=utf-8", "csv");

  private final String mediaType;
  private final String ending;

  SheetFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String mediaType() {
    return mediaType;
  }

  public String ending() {
    return ending;
  }
}
