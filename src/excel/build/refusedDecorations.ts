import type { ChartPart, DecorationKind } from "./decorations";
import type { DecorationRecord } from "./decorationRecord";

/** A kind of decoration that Excel refused on a sheet, for messages. */
export interface RefusedDecoration {
  readonly kind: Exclude<DecorationKind, "unprotection">;
  /** the name of the sheet */
  readonly sheet: string;
  /** how many of this kind */
  readonly count: number;
  /** what of a chart was refused */
  readonly part?: ChartPart;
}

/** Sums up refused decorations by sheet and kind, in their order. */
export function refusedDecorations({ refused, sheetNames }: DecorationRecord): RefusedDecoration[] {
  const found = new Map<string, RefusedDecoration>();
  for (const decoration of refused) {
    if (decoration.kind === "unprotection") continue;
    const part = decoration.kind === "chartSetting" ? decoration.part : undefined;
    const key = `${decoration.sheet} ${decoration.kind} ${part ?? ""}`;
    const count = (found.get(key)?.count ?? 0) + 1;
    const sheet = sheetNames[decoration.sheet] ?? decoration.sheet;
    found.set(key, { kind: decoration.kind, sheet, count, ...(part === undefined ? {} : { part }) });
  }
  return [...found.values()];
}
