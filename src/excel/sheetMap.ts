/** The names of sheets by id, from the cells of the map of sheets: its values and its formulas. */
export function sheetsOfMap(
  [ids = []]: readonly (readonly unknown[])[],
  [, references = []]: readonly (readonly unknown[])[],
): ReadonlyMap<string, string> {
  return new Map(
    ids.flatMap((id, index) => {
      const sheet = sheetIn(String(references[index] ?? ""));
      return sheet === undefined ? [] : [[String(id), sheet] as const];
    }),
  );
}

/** The sheet that a reference to cells names: "Data" of "='Data'!$B$4". */
export function sheetIn(formula: string): string | undefined {
  const [, quoted, plain] = /^=\$?(?:'((?:[^']|'')+)'|([^'!()[\]]+))!/.exec(formula) ?? [];
  return quoted?.replaceAll("''", "'") ?? plain;
}
