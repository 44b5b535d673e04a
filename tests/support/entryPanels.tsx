/** Opens one of the ways of entering many rows in the pane. */
import { screen } from "@testing-library/react";
import { createWorkbook } from "../../src/excel";
import type { Host } from "../../src/host";
import type { InitiativeFile } from "../../src/model/initiative";
import { openCopy, type CopyOptions } from "./builtWorkbook";
import { openHost } from "./host";
import { openPaneAt, type OpenPane } from "./pane";
import { cellsOfHost } from "./workbookCells";

/** The pane over a workbook, with the number of actions of a person so far: key presses, clicks, typed fields. */
export interface OpenPanel {
  readonly host: Host;
  readonly pane: OpenPane;
}

/**
 * Opens a panel by its name in the list of kinds, over a copy of a calculated workbook in which nothing is calculated any more
 * unless the options say so.
 */
export async function openPanel(
  file: InitiativeFile,
  kind: string | RegExp,
  options: CopyOptions = {},
): Promise<OpenPanel> {
  const make = async () => {
    const host = await openHost({ defersCalculation: true });
    await createWorkbook(file, { language: "en" });
    return host;
  };
  const host = await openCopy({ entryPanels: file }, make, { calculates: false, ...options });
  const pane = openPaneAt("?view=add");
  const list = await screen.findByRole("combobox", {
    name: /^(What do you want to add|Que voulez-vous ajouter)/,
  });
  await pane.user.selectOptions(list, screen.getByRole("option", { name: kind }));
  return { host, pane };
}

/** The rows of a table that hold something in some columns, as texts. */
export function rowsOf(host: Host, table: string, captions: readonly string[]): string[] {
  const { columns } = cellsOfHost(host.workbook).tables.get(table)!;
  const cells = captions.map((caption) => columns.get(caption)!);
  const rows = cells[0]!.map((_, row) => cells.map((column) => String(column[row])));
  return rows.filter((row) => row.some((text) => text !== "")).map((row) => row.join(" | "));
}

/** Changes the workbook as a colleague does meanwhile. */
export async function asColleague(change: (workbook: Excel.Workbook) => void): Promise<void> {
  const context = new Excel.RequestContext();
  change(context.workbook);
  await context.sync();
}
