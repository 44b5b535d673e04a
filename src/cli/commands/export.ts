import { exportInitiative } from "../../excel";
import { ENTITIES, TABLE_IDS } from "../../model/entities";
import type { InitiativeFile } from "../../model/initiative";
import { serializeInitiative } from "../../model/initiativeFile";
import { requiredOperand, requiredValue, textOf, type Command } from "../command";
import { writeBytes } from "../files";
import { openFile } from "../openFile";
import { reportColumns } from "../report";
import { CLI_EXPORT_TEXTS } from "../../languages/texts/cli/export";

export const EXPORT_COMMAND: Command = {
  name: "export",
  summary: textOf(CLI_EXPORT_TEXTS, "summary"),
  operand: { name: textOf(CLI_EXPORT_TEXTS, "file"), required: true },
  options: [
    {
      name: "out",
      value: textOf(CLI_EXPORT_TEXTS, "outFile"),
      summary: textOf(CLI_EXPORT_TEXTS, "out"),
      required: true,
      extension: ".json",
    },
  ],
  async run(invocation, report) {
    const out = requiredValue(invocation, "out");
    await openFile(requiredOperand(invocation), report);
    const { file, columns } = await exportInitiative();
    const words = CLI_EXPORT_TEXTS[report.language];
    reportColumns(columns, report);
    await writeBytes(out, new TextEncoder().encode(serializeInitiative(file)), report.language);
    const entries = entryCounts(file);
    const total = Object.values(entries).reduce((sum, count) => sum + count, 0);
    report.print(words.exported(file.initiative.name, out, total));
    const missing = columns.filter(({ state }) => state === "missing");
    if (missing.length > 0) report.print(words.fileLacks(missing.length));
    const needed = missing.filter(({ required }) => required).length;
    if (needed > 0) report.print(words.buildRefuses(needed));
    return { out, language: file.language, name: file.initiative.name, entries };
  },
};

/** The number of entries of each list of the file. */
function entryCounts(file: InitiativeFile): Readonly<Record<string, number>> {
  const lists = new Map(Object.entries(file));
  return Object.fromEntries(
    TABLE_IDS.map((table) => {
      const { list } = ENTITIES[table];
      const entries: unknown = lists.get(list);
      return [list, Array.isArray(entries) ? entries.length : 0];
    }),
  );
}
