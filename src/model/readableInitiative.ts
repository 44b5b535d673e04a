import type { InitiativeFile } from "./initiative";
import { isRecord } from "./jsonSchema";
import { validateInitiative } from "./validateInitiative";

/** How many times the rest is validated again, since a fault may hide another. */
const MAX_ROUNDS = 20;
const UNNAMED = "?";

/**
 * What of an initiative can be read: entries and properties with errors are left out. For what depends on how much there
 * is, never for what is shown or kept.
 */
export function readableInitiative(value: object): InitiativeFile {
  let rest = structuredClone(value) as Record<string, unknown>;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { file, issues } = validateInitiative(rest);
    if (file) return file;
    const paths = issues
      .filter(({ severity }) => severity === "error")
      .map(({ code, place: { path } }) => ({ code, path }));
    rest = compact(paths.reduce((left, { code, path }) => without(left, path, code === "required"), rest));
  }
  throw new RangeError("The entries cannot be read");
}

/** Takes out what a path names; of an entry that lacks something it needs, the whole entry. */
function without(value: Record<string, unknown>, path: string, isNeeded: boolean): Record<string, unknown> {
  const [, list = "", index, property] = /^\$\.(\w+)(?:\[(\d+)\])?(?:\.(\w+))?/.exec(path) ?? [];
  const part = value[list];
  if (Array.isArray(part) && index !== undefined) {
    const entry: unknown = part[Number(index)];
    const goes = isNeeded || property === undefined || !isRecord(entry) || !(property in entry);
    part[Number(index)] = goes ? undefined : omit(entry, property);
    return { ...value, [list]: part };
  }
  if (isRecord(part) && property !== undefined) {
    const named = property === "name" ? { ...part, name: UNNAMED } : omit(part, property);
    return { ...value, [list]: named };
  }
  return list in value && list !== "initiative" ? omit(value, list) : value;
}

/** Lists without the entries that were taken out; until then the places of the others stay as the issues name them. */
function compact(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      Array.isArray(part) ? part.filter((entry) => entry !== undefined) : part,
    ]),
  );
}

function omit(record: Readonly<Record<string, unknown>>, property: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== property));
}
