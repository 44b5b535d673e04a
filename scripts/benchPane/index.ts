import path from "node:path";
import type { Configuration } from "webpack";
import { buildAndMeasure, type PaneSizes } from "./sizes";
import { timeToInteractive, type PaneStart } from "./start";

/** The measurements of opening the task pane. */
export interface PaneFigures {
  readonly gzippedScriptBytes: PaneSizes;
  readonly millisecondsToPress: PaneStart;
}

/** Builds the add-in and an empty page with Fluent UI, measures the size of its scripts and times its start. */
export async function measurePane(addIn: Configuration): Promise<PaneFigures> {
  const folder = path.join(__dirname, "..", "..", ".tmp", "bench-pane");
  const gzippedScriptBytes = await buildAndMeasure(addIn, folder);
  return { gzippedScriptBytes, millisecondsToPress: await timeToInteractive(folder) };
}
