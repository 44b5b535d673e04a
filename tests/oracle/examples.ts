import { readFileSync } from "node:fs";
import path from "node:path";
import type { InitiativeFile } from "../../src/model/initiative";
import { parseInitiativeFile } from "../../src/model/initiativeFile";

export const EXAMPLES = ["poverty-canada", "pauvrete-quebec", "missions-la-fonda"] as const;

/** The pinned report date of the examples. */
export const EXAMPLES_DATE = "2026-10-31";

export function example(name: string): InitiativeFile {
  const text = readFileSync(path.join(__dirname, "../../examples", `${name}.json`), "utf8");
  return parseInitiativeFile(text).file!;
}
