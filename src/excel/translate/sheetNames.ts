/** Names of sheets: the default ones of a language become those of the other. */
import type { SheetId } from "../../blueprint/types";
import { SHEETS_HEADINGS_TEXTS } from "../../languages/texts/sheets/headings";
import { excelCode } from "../errors";
import type { Requests } from "../requests";
import { freeSheetName, type FoundSheet } from "../upgrade/inventory";
import type { Translation } from "./translationRecord";

/** A sheet that gets another name. */
export interface RenamedSheet {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What Ensemble puts behind a name that another sheet has. */
const SUFFIX = /^(?: \d+| \(Ensemble\))?$/;

/** The sheets that still have the default name, with that of the other language. */
export function renamedSheets(
  matched: ReadonlyMap<SheetId, FoundSheet>,
  sheets: readonly FoundSheet[],
  { from, to }: Translation,
): readonly RenamedSheet[] {
  const wanted = [...matched].flatMap(([id, { id: sheetId, name }]) => {
    const [former, now] = [SHEETS_HEADINGS_TEXTS[from][id].name, SHEETS_HEADINGS_TEXTS[to][id].name];
    const suffix = name.slice(former.length);
    const isDefault = name.slice(0, former.length).toLowerCase() === former.toLowerCase();
    if (former === now || !isDefault || !SUFFIX.test(suffix)) return [];
    return [{ id: sheetId, from: name, to: `${now}${suffix}` }];
  });
  const renamed = new Set(wanted.map(({ id }) => id));
  let taken = sheets.filter(({ id }) => !renamed.has(id));
  return wanted.map((each) => {
    const free = freeSheetName(each.to, { sheets: taken });
    taken = [...taken, { id: each.id, name: free, isProtected: false }];
    return { ...each, to: free };
  });
}

/**
 * Renames sheets; all formulas follow. One request: names that another of the sheets still has are free by then. Returns false where
 * somebody has made a sheet of such a name, or deleted one, since.
 */
export async function renameAll(requests: Requests, renamed: readonly RenamedSheet[]): Promise<boolean> {
  if (renamed.length === 0) return true;
  const taken = new Set(renamed.map(({ from }) => from.toLowerCase()));
  try {
    await requests.send(({ workbook: { worksheets } }) => {
      const late = renamed.filter(({ to }) => taken.has(to.toLowerCase()));
      late.forEach(
        ({ id }, index) => (worksheets.getItem(id).name = `Ensemble ${index + 1} ${id.slice(-6)}`),
      );
      for (const { id, to } of renamed) worksheets.getItem(id).name = to;
    });
    return true;
  } catch (error) {
    const code = excelCode(error);
    if (code === "ItemAlreadyExists" || code === "ItemNotFound") return false;
    throw error;
  }
}
