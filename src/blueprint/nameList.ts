/** Lists of names in one cell: "A, B, C, D +2". */

/** The number of names that a list shows before it counts the rest. */
const NAMES_SHOWN = 4;

/**
 * An expression for a list of names; "" for none.
 * @param count the expression for the number of names
 * @param name returns the expression for the name at a 1-based position; evaluated only if that position exists
 * @param shown how many names are listed; of further ones only the number is
 */
export function nameList(
  count: string,
  name: (position: number) => string,
  shown = NAMES_SHOWN,
  separator = ", ",
): string {
  const others = Array.from({ length: shown - 1 }, (_, index) => index + 2)
    .map((position) => `&IF(${count}<${position},"","${separator}"&${name(position)})`)
    .join("");
  const rest = `&IF(${count}>${shown}," +"&(${count}-${shown}),"")`;
  return `IF(${count}=0,"",${name(1)}${others}${rest})`;
}
