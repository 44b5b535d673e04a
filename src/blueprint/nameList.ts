/** Lists of names in one cell: "A, B, C, D +2". */

/** How many names a list shows before it counts the rest. */
const NAMES_SHOWN = 4;

/**
 * The expression of a list of names: at most four, then how many more; "" for none.
 * @param count the expression of how many there are
 * @param name the expression of the name at a place, from one; read only where there is one
 */
export function nameList(count: string, name: (place: number) => string): string {
  const others = Array.from({ length: NAMES_SHOWN - 1 }, (_, index) => index + 2)
    .map((place) => `&IF(${count}<${place},"",", "&${name(place)})`)
    .join("");
  const rest = `&IF(${count}>${NAMES_SHOWN}," +"&(${count}-${NAMES_SHOWN}),"")`;
  return `IF(${count}=0,"",${name(1)}${others}${rest})`;
}
