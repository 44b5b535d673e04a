import type { InitiativeFile } from "./initiative";
import { isRecord } from "./jsonSchema";
import { validateInitiative } from "./validateInitiative";

/** The maximum number of validations, since one error may hide another. */
const MAX_ROUNDS = 20;
const UNNAMED = "?";

/**
 * The valid part of an initiative: entries and properties with errors are omitted. Use it only to size things by the
 * number of entries, never for content that is shown or saved.
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

/** Removes the property at a path; removes the entire entry if it lacks a required property. */
function without(value: Record<string, unknown>, path: string, isRequired: boolean): Record<string, unknown> {
  const [, list = "", index, property] = /^\$\.(\w+)(?:\[(\d+)\])?(?:\.(\w+))?/.exec(path) ?? [];
  const part = value[list];
  if (Array.isArray(part) && index !== undefined) {
    const entry: unknown = part[Number(index)];
    const removesEntry = isRequired || property === undefined || !isRecord(entry) || !(property in entry);
    part[Number(index)] = removesEntry ? undefined : omit(entry, property);
    return { ...value, [list]: part };
  }
  if (isRecord(part) && property !== undefined) {
    const named = property === "name" ? { ...part, name: UNNAMED } : omit(part, property);
    return { ...value, [list]: named };
  }
  return list in value && list !== "initiative" ? omit(value, list) : value;
}

/** Removes the emptied slots from lists; until then the indexes in the paths of other issues stay valid. */
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
