/** What the workbook counts of its own damage: the rows of EnsembleDamage in which something is wrong. */
import { NAMES } from "../../blueprint/names";
import { DAMAGE_KINDS, type DamageKind } from "../../model/damage";
import { SHEET_IDS, type SheetId } from "../../blueprint/types";

/** Something that is wrong. */
export interface CountedDamage {
  readonly kind: DamageKind;
  readonly sheet: SheetId;
  /** what it is: "Observations.usable", "EnsembleAsOf" */
  readonly item: string;
  /** how many things are wrong; null where that cannot be counted */
  readonly count: number | null;
}

/** Queues the rows; readable once the request was sent. */
export function queueCountedDamage({ names }: Excel.Workbook): Excel.Range {
  const range = names.getItemOrNullObject(NAMES.damage).getRangeOrNullObject();
  range.load("values");
  return range;
}

/** The rows in which something is wrong; none in a workbook that does not count its damage. */
export function countedDamageOf(range: Excel.Range): readonly CountedDamage[] {
  if (range.isNullObject) return [];
  return (range.values as unknown[][]).flatMap(([kind, sheet, item, count]): CountedDamage[] => {
    const knownKind = DAMAGE_KINDS.find((each) => each === kind);
    const knownSheet = SHEET_IDS.find((each) => each === sheet);
    // A cell that Excel has not calculated yet says nothing.
    if (!knownKind || !knownSheet || count === 0 || count === "") return [];
    return [
      {
        kind: knownKind,
        sheet: knownSheet,
        item: String(item),
        count: typeof count === "number" ? count : null,
      },
    ];
  });
}

/**
 * The columns of tables that are known to lack formulas, as "Observations.usable"; undefined if the workbook does not count
 * them, or cannot.
 */
export function columnsLackingFormulas(
  range: Excel.Range,
  counted: readonly CountedDamage[],
): ReadonlySet<string> | undefined {
  if (range.isNullObject) return undefined;
  return new Set(counted.flatMap(({ kind, item }) => (kind === "formulas" ? [item] : [])));
}
