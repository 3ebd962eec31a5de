package org.banyan.platform.sheet;

/// Everything the part sheet.jte shows: the shape, where things stand, and the address that takes
/// the forms (`read`, `columns`, `apply`, `undo` and the download `rows.xlsx` hang below it).
public record SheetPage(SheetShape shape, SheetStage stage, String address) {}
