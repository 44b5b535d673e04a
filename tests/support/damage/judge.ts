/** Whether a damaged workbook says so: on its dashboard, and in what Home reads. */
import { readDashboard } from "../../../src/excel";
import { WorkbookError } from "../../../src/excel/errors";
import { NAMES } from "../../../src/blueprint/names";
import type { DamageKind } from "../../../src/model/damage";
import { isCellError } from "../../../src/spreadsheet/state";
import type { WorkbookCells } from "../workbookCells";
import type { DamageCase } from "./damages";

/** What the first sheet shows. */
export interface Shown {
  /** every cell of the dashboard but the line about damage; undefined without that sheet */
  readonly figures: string | undefined;
  /** the line about damage; an error counts for nothing said */
  readonly line: string;
  /** the kinds that the workbook counts */
  readonly kinds: readonly string[];
}

/** What the first sheet of some cells shows; `line` is the address of the line about damage. */
export function shownIn(cells: WorkbookCells, dashboard: string, line: string): Shown {
  const sheet = cells.sheets.find(({ name }) => name === dashboard);
  const counts = cells.named(NAMES.damageByKind)?.rows ?? [];
  const text = sheet?.cells.find(({ address }) => address === line)?.value ?? "";
  return {
    figures:
      sheet &&
      JSON.stringify(
        sheet.cells
          .filter(({ address, value }) => address !== line && value !== "" && value !== null)
          .map(({ address, value }) => [address, value])
          .sort(),
      ),
    line: isCellError(text) ? "" : String(text),
    kinds: counts.flatMap(([kind, count]) => (typeof count === "number" && count > 0 ? [String(kind)] : [])),
  };
}

/** What came of a damage. */
export interface Outcome {
  readonly name: string;
  readonly group: DamageCase["group"];
  readonly isFigureChanged: boolean;
  /** whether a figure changed, or it is a damage that is said in any case */
  readonly mustBeTold: boolean;
  readonly isToldOnDashboard: boolean;
  readonly isToldAtHome: boolean;
  /** whether the kind of the damage is named, or the whole is said to be unknown */
  readonly isKindTold: boolean;
}

/** The outcome by what is shown before and after, and by what Home said. */
export function outcomeOf(
  { name, group, kinds }: DamageCase,
  before: Shown,
  after: Shown,
  home: readonly string[] | "unknown" | "failed",
): Outcome {
  return {
    name,
    group,
    isFigureChanged: after.figures !== before.figures,
    mustBeTold: after.figures !== before.figures || kinds.length > 0,
    isToldOnDashboard: after.figures === undefined || after.line.startsWith("■"),
    isToldAtHome: home.length > 0,
    isKindTold:
      kinds.length === 0 ||
      after.kinds.some((kind) => kinds.includes(kind as DamageKind) || kind === "uncounted") ||
      home === "unknown" ||
      home === "failed",
  };
}

/** The kinds that Home names; "failed" where it shows an error instead of figures. */
export async function saidAtHome(): Promise<readonly string[] | "unknown" | "failed"> {
  try {
    const { damage } = await readDashboard();
    return damage === "unknown" ? damage : damage.map(({ kind }) => kind);
  } catch (error) {
    if (error instanceof WorkbookError) return "failed";
    throw error;
  }
}

/** Whether something of a damage was not told: on the dashboard, at Home, or of what kind it is. */
export function isSilent({ mustBeTold, isToldOnDashboard, isToldAtHome, isKindTold }: Outcome): boolean {
  return mustBeTold && !(isToldOnDashboard && isToldAtHome && isKindTold);
}
