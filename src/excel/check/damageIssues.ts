/** What is wrong with the workbook itself, as issues: each with its cells, as far as it has any. */
import { NAMES } from "../../blueprint/names";
import { tableOfItem } from "../../blueprint/sheets/damage/tableChecks";
import { SHEETS_HEADINGS_TEXTS } from "../../languages/texts/sheets/headings";
import type { Language } from "../../languages";
import { elementAt } from "../../model/collections";
import { issueAt, valueIssue, type CellIssue, type ValueIssue } from "../../model/issues/issue";
import { ROOM_SHEETS, type BeyondRoom } from "../../model/room";
import { readFaultyCells, type FaultyCells } from "../damage/calculatedCells";
import type { CountedDamage } from "../damage/countedDamage";
import { nameOfCells } from "../damage/readDamage";
import type { Requests } from "../requests";
import type { LocatedTable, WorkbookMetadata } from "../workbookTables";

/** The input of the issues of damage. */
export interface DamageContext {
  readonly counted: readonly CountedDamage[];
  /** columns that are known to lack formulas; undefined if that is not known */
  readonly lacking: ReadonlySet<string> | undefined;
  readonly located: readonly LocatedTable[];
  readonly metadata: WorkbookMetadata;
}

/**
 * Reads the calculated cells of all tables and compares their formulas, and says where what the workbook counts of its own
 * damage is. Columns and rows outside tables are reported elsewhere.
 */
export async function readDamageIssues(
  requests: Requests,
  { counted, lacking, located, metadata }: DamageContext,
  signal?: AbortSignal,
): Promise<readonly CellIssue[]> {
  const faulty = await readFaultyCells(requests, located, metadata, { lacking, signal });
  const others = counted.flatMap((damage) => {
    const issue = issueOf(damage, metadata);
    return issue ? [{ damage, issue }] : [];
  });
  const addresses = await addressesOf(
    requests,
    others.map(({ damage }) => damage),
  );
  return [
    ...faulty.map(cellIssue),
    ...others.map(({ damage, issue }, index) => {
      const sheet = sheetName(damage.kind === "sheets" ? "lists" : damage.sheet, metadata);
      const address = addresses[index] ?? "A1";
      return issueAt({ kind: "cell", sheet, address, caption: damage.item }, issue);
    }),
  ];
}

/** Entries that a computed sheet has no room for. */
export function roomIssue({ id, count }: BeyondRoom, language: Language): CellIssue {
  const sheet = SHEETS_HEADINGS_TEXTS[language][ROOM_SHEETS[id]].name;
  return issueAt(
    { kind: "cell", sheet, address: "A1", caption: sheet },
    valueIssue("beyondRoom", { block: id, count }),
  );
}

function cellIssue({ fault, table, caption, address, rows }: FaultyCells): CellIssue {
  const code = fault === "missing" ? "formulaMissing" : "formulaChanged";
  return issueAt({ kind: "cell", sheet: table.sheet, address, caption }, valueIssue(code, { rows }));
}

/** The issue of a damage that the cells of tables do not show. */
function issueOf(
  { kind, sheet, item, count }: CountedDamage,
  metadata: WorkbookMetadata,
): ValueIssue | undefined {
  switch (kind) {
    case "sheets":
      return valueIssue("sheetMissing", { sheet: sheetName(sheet, metadata) });
    case "formulas":
      if (count === null || tableOfItem(item).table !== undefined) return undefined;
      return valueIssue("pageFormulas", { count });
    case "words":
      return valueIssue("wordsChanged", { list: item });
    case "names":
      return valueIssue("nameChanged", { name: item });
    case "settings":
      return valueIssue("settingUnread");
    default:
      return undefined;
  }
}

function sheetName(sheet: CountedDamage["sheet"], { language }: WorkbookMetadata): string {
  return SHEETS_HEADINGS_TEXTS[language][sheet].name;
}

/** The addresses of the cells that each damage is about; undefined where no name leads to them. */
async function addressesOf(
  requests: Requests,
  damages: readonly CountedDamage[],
): Promise<readonly (string | undefined)[]> {
  const names = damages.map(nameOfCells);
  if (names.every((name) => name === undefined)) return names;
  const ranges = await requests.send(({ workbook }) =>
    names.map((name) => {
      const range = workbook.names.getItemOrNullObject(name ?? NAMES.schemaVersion).getRangeOrNullObject();
      range.load("address");
      return range;
    }),
  );
  return names.map((name, index) => {
    const range = elementAt(ranges, index);
    if (name === undefined || range.isNullObject) return undefined;
    return range.address.slice(range.address.lastIndexOf("!") + 1).split(":")[0];
  });
}
