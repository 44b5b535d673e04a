import { writeFileSync } from "node:fs";
import { createWorkbook, readDashboard } from "../../src/excel";
import { createHost, loadClientInNode, type Host } from "../../src/host";
import { columnOf } from "../../src/blueprint/columns";
import { NAMES } from "../../src/blueprint/names";
import { validateInitiative } from "../../src/model/validateInitiative";
import { fullAddress } from "../../src/spreadsheet/addresses";
import type { SheetState } from "../../src/spreadsheet/state";
import { benchInitiative } from "../benchInitiative";

/** The addresses of the cells that are measured, as the preview's name box takes them. */
export interface MeasuredCells {
  /** the value of an observation that counts in a figure of the pane */
  readonly value: string;
  /** the partner that the tracker shows */
  readonly partner: string;
}

/** Creates the workbook of an initiative with this number of observations, and writes it to a file. */
export async function writeWorkbook(observations: number, path: string): Promise<MeasuredCells> {
  const host = createHost();
  host.attach(loadClientInNode(globalThis));
  const { file } = validateInitiative(benchInitiative(observations));
  await createWorkbook(file!, { language: "en" });
  writeFileSync(path, await host.save());
  const { sheets, names } = host.workbook;
  const partner = names.find(({ name }) => name === NAMES.trackerPartner)!;
  const data = sheets.find(({ tables }) => tables.some(({ name }) => name === "Observations"))!;
  const row = await countedRow(host, data);
  return {
    value: fullAddress(data.name, { row, column: columnIn(data, "value"), rows: 1, columns: 1 }),
    partner: partner.formula.replace(/[='$]/g, ""),
  };
}

/** Typed in place of a value; no observation has it. */
const OTHER_VALUE = "60000";

/** The row of an observation whose value changes a figure of the pane: the last such row. */
async function countedRow(host: Host, data: SheetState): Promise<number> {
  const { area } = data.tables[0]!;
  const column = columnIn(data, "value");
  const group = columnIn(data, "group");
  const figures = async () => JSON.stringify(await readDashboard());
  const before = await figures();
  for (let row = area.row + area.rows - 1; row > area.row; row -= 1) {
    const value = data.cells.get(row, column)?.value;
    const isOfAll = (data.cells.get(row, group)?.value ?? "") === "";
    if (typeof value !== "number" || !isOfAll) continue;
    await host.user.typeInto(data.id, row, column, OTHER_VALUE, true);
    const isCounted = (await figures()) !== before;
    await host.user.typeInto(data.id, row, column, String(value), true);
    if (isCounted) return row;
  }
  throw new Error("No value of the workbook changes a figure of the dashboard.");
}

function columnIn({ tables: [table] }: SheetState, field: string): number {
  const caption = columnOf("Observations", field).captions.en;
  return table!.area.column + table!.columns.findIndex(({ name }) => name === caption);
}
