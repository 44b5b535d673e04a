import type { CellStyle } from "../../spreadsheet/state";
import { mergeStyle } from "../../spreadsheet/styles";

/** How a part of a state's maps and sets are written, which JSON does not have. */
interface EncodedMap {
  readonly mapEntries: readonly (readonly [unknown, unknown])[];
}
interface EncodedSet {
  readonly setValues: readonly unknown[];
}

/** A part of a workbook's state as text, equal for equal parts; undefined for an absent one. */
export function encodePart(part: unknown): string | undefined {
  return JSON.stringify(part, (_key, value: unknown) => {
    if (value instanceof Map) return { mapEntries: [...value] } satisfies EncodedMap;
    if (value instanceof Set) return { setValues: [...value] } satisfies EncodedSet;
    return value;
  });
}

/** The part of an encoded text. Objects of `present` with the same id are kept, with their properties replaced. */
export function decodePart(text: string, present: unknown): unknown {
  const part: unknown = JSON.parse(text, (key, value: unknown) => {
    if (isObject(value) && "mapEntries" in value) return new Map((value as unknown as EncodedMap).mapEntries);
    if (isObject(value) && "setValues" in value) return new Set((value as unknown as EncodedSet).setValues);
    return value;
  });
  if (part instanceof Map) return withSharedStyles(part);
  return Array.isArray(part) && Array.isArray(present) ? part.map((each) => keepObject(each, present)) : part;
}

/** Other parts of the host hold tables and charts, which have ids of their own. */
function keepObject(value: unknown, present: readonly unknown[]): unknown {
  if (!isObject(value) || typeof value.id !== "string") return value;
  const kept = present.find((candidate) => isObject(candidate) && candidate.id === value.id);
  if (!isObject(kept)) return value;
  for (const property of Object.keys(kept)) if (!(property in value)) Reflect.deleteProperty(kept, property);
  return Object.assign(kept, value);
}

/** Styles of columns are shared with cells: equal ones are the same object. */
function withSharedStyles(map: ReadonlyMap<unknown, unknown>): Map<unknown, unknown> {
  return new Map(
    Array.from(map, ([key, value]) => [
      key,
      typeof key === "number" && isObject(value) ? mergeStyle({}, value as CellStyle) : value,
    ]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
