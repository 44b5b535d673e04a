/** The limits of entries, shared by cell validations, forms, imports and the check. */
import type { IsoDate } from "../initiative";

/** The first day allowed in entries: a year typed as a date (2024) is read as an earlier serial number. */
export const FIRST_ENTRY_DAY: IsoDate = "1950-01-01";
export const LAST_ENTRY_DAY: IsoDate = "2199-12-31";

/** The largest absolute value of a number. */
export const NUMBER_LIMIT = 1e15;

/**
 * The lowest and the highest number of a field; a side without a bound has the general limit. Undefined without any
 * bound.
 */
export function boundsOf({
  minimum,
  maximum,
}: {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}): readonly [number, number] | undefined {
  if (minimum === undefined && maximum === undefined) return undefined;
  return [minimum ?? -NUMBER_LIMIT, maximum ?? NUMBER_LIMIT];
}

/** Characters that lookups in formulas treat as wildcards or as their escape. */
export const WILDCARD_CHARACTERS = ["*", "?", "~"] as const;
/** Characters with which a looked-up name cannot begin. */
export const FORBIDDEN_FIRST_CHARACTERS = "=<>+-@";
/** The same for names typed into a cell: Excel removes a leading apostrophe. */
export const FORBIDDEN_FIRST_TYPED_CHARACTERS = `${FORBIDDEN_FIRST_CHARACTERS}'`;

/** Noncharacters and lone surrogates. */
const NONCHARACTERS = "\\uFFFE\\uFFFF\\p{Cs}";
/**
 * Characters that texts cannot hold, as the inside of a regular-expression class: control characters, except line
 * breaks and tabs where allowed.
 */
export const FORBIDDEN_CHARACTERS = {
  /** in a cell: a workbook file cannot keep it */
  cell: `\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F${NONCHARACTERS}`,
  /** in a multi-line text of a file, whose lines end with a line feed */
  text: `\\u0000-\\u0008\\u000B-\\u001F${NONCHARACTERS}`,
  /** in one line */
  line: `\\u0000-\\u001F${NONCHARACTERS}`,
} as const;

/** A code: a letter, then letters, digits, full stops, hyphens and underscores. */
export const CODE_PATTERN = "^\\p{L}[\\p{L}\\p{N}._\\-]*$";
