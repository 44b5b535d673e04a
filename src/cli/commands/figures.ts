import { SCHEMA_VERSION } from "../../blueprint/schemaVersion";
import { inspectWorkbook, readFigures, WorkbookError } from "../../excel";
import { CLI_FIGURES_TEXTS } from "../../languages/texts/cli/figures";
import { CLI_UPGRADE_TEXTS } from "../../languages/texts/cli/upgrade";
import { CALL, requiredOperand, textOf, type Command } from "../command";
import { CommandError, EXIT } from "../exitCodes";
import { openFile } from "../openFile";
import { reportColumns, type Report } from "../report";

/** How many unreadable cells the message names. */
const CELLS_NAMED = 10;

export const FIGURES_COMMAND: Command = {
  name: "figures",
  summary: textOf(CLI_FIGURES_TEXTS, "summary"),
  operand: { name: textOf(CLI_FIGURES_TEXTS, "file"), required: true },
  options: [],
  async run(invocation, report) {
    const file = requiredOperand(invocation);
    await openFile(file, report);
    await requireCurrentVersion(file, report);
    const { figures, columns } = await readOrExplain(report);
    reportColumns(columns, report);
    report.print(JSON.stringify(figures, null, 2));
    return figures;
  },
};

/** Throws a CommandError `olderVersion` or `newerVersion` unless the workbook has the schema version of this Ensemble. */
async function requireCurrentVersion(file: string, { language }: Report): Promise<void> {
  const status = await inspectWorkbook();
  const words = CLI_FIGURES_TEXTS[language];
  if (status.kind === "newer") throw new CommandError("newerVersion", EXIT.refused, words.newerVersion);
  if (status.kind !== "ours" || status.schemaVersion === SCHEMA_VERSION) return;
  const command = `${CALL} upgrade ${file} --out ${CLI_UPGRADE_TEXTS[language].outFile}`;
  const message = words.olderVersion(status.schemaVersion, SCHEMA_VERSION, command);
  throw new CommandError("olderVersion", EXIT.refused, message);
}

/** Reads the results; throws a CommandError `figureUnreadable` that names cells of the file, not of the dashboard. */
async function readOrExplain({ language }: Report): ReturnType<typeof readFigures> {
  try {
    return await readFigures();
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== "figureUnreadable") throw error;
    const words = CLI_FIGURES_TEXTS[language];
    const cells = error.details["cells"] as readonly string[];
    const others = cells.length - CELLS_NAMED;
    const named = cells.slice(0, CELLS_NAMED).join(", ") + (others > 0 ? ` ${words.more(others)}` : "");
    throw new CommandError(error.code, EXIT.refused, words.unreadable(named), { cause: error });
  }
}
