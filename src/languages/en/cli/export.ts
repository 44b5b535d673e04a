import { counterOf } from "../../counterOf";
import format from "../format";

const count = counterOf(format);

/** What `export` says. */
const texts = {
  summary: "Writes the entries of a workbook as an initiative file (docs/initiative-file.md).",
  outFile: "FILE.json",
  file: "FILE.xlsx",
  out: "the initiative file to write",
  exported: (name: string, path: string, entries: number) =>
    `Exported “${name}” to ${path}: ${count(entries, "entry", "entries")}.`,
  fileLacks: (columns: number) =>
    `The file lacks what ${count(columns, "missing column", "missing columns")} held.`,
  buildRefuses: (columns: number) =>
    `Every entry needs ${columns === 1 ? "one" : `${columns}`} of them: build refuses the file until it has those entries.`,
};

export default texts;
