import path from "node:path";
import type { Configuration } from "webpack";
import { buildAndWeigh, type PaneSizes } from "./sizes";
import { timeToPress, type PaneStart } from "./start";

/** What opening the task pane costs. */
export interface PaneFigures {
  readonly gzippedScriptBytes: PaneSizes;
  readonly millisecondsToPress: PaneStart;
}

/** Builds the add-in, with an empty page of Fluent UI beside it, weighs its scripts and times its start. */
export async function measurePane(addIn: Configuration): Promise<PaneFigures> {
  const folder = path.join(__dirname, "..", "..", ".tmp", "bench-pane");
  const gzippedScriptBytes = await buildAndWeigh(addIn, folder);
  return { gzippedScriptBytes, millisecondsToPress: await timeToPress(folder) };
}
