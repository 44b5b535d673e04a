import type english from "../../languages/en/pane/diagnostics.json";

/** The keys of the texts of the diagnostics. */
export type PaneDiagnosticsKey = keyof typeof english;
