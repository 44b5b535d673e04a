/** What entries may be: for cells and their validations, for forms, for imports and for the check. */
import type { IsoDate } from "../initiative";

/** A year typed for a date is a number of days before it. */
export const FIRST_ENTRY_DAY: IsoDate = "1950-01-01";
export const LAST_ENTRY_DAY: IsoDate = "2199-12-31";

/** Numbers beyond it are no figures of an initiative. */
export const NUMBER_LIMIT = 1e15;

/**
 * The lowest and the highest number of a field, a side that it does not say being the limit of all; undefined without
 * any.
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

/** Signs that formulas read as patterns, in a name that they look up. */
export const WILDCARD_CHARACTERS = ["*", "?", "~"] as const;
/** With one of these a name that formulas look up cannot begin. */
export const FORBIDDEN_FIRST_CHARACTERS = "=<>+-@";
/** The same of what is typed into a cell: Excel takes an apostrophe in front of a text away. */
export const FORBIDDEN_FIRST_TYPED_CHARACTERS = `${FORBIDDEN_FIRST_CHARACTERS}'`;

/** What is no character, or half of one. */
const NONCHARACTERS = "\\uFFFE\\uFFFF\\p{Cs}";
/**
 * What texts cannot hold, as the inside of a class of a regular expression: control signs, but for some that set
 * lines.
 */
export const FORBIDDEN_CHARACTERS = {
  /** in a cell: a workbook file cannot keep it */
  cell: `\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F${NONCHARACTERS}`,
  /** in several lines of a file, of which each ends with a line feed alone */
  text: `\\u0000-\\u0008\\u000B-\\u001F${NONCHARACTERS}`,
  /** in one line */
  line: `\\u0000-\\u001F${NONCHARACTERS}`,
} as const;

/** A code: a letter, then letters, digits, full stops, hyphens and underscores. */
export const CODE_PATTERN = "^\\p{L}[\\p{L}\\p{N}._\\-]*$";
