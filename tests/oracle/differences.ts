/** Where two results differ, as readable lines; numbers are equal within a billionth of their size. */
export function differences(found: unknown, expected: unknown, path = "$"): readonly string[] {
  if (typeof found === "number" && typeof expected === "number") {
    const tolerance = 1e-9 * Math.max(1, Math.abs(expected));
    return Math.abs(found - expected) <= tolerance ? [] : [`${path}: ${found}, not ${expected}`];
  }
  if (isObject(found) && isObject(expected)) {
    const keys = new Set([...Object.keys(found), ...Object.keys(expected)]);
    return [...keys].flatMap((key) => differences(found[key], expected[key], `${path}.${key}`));
  }
  return found === expected ? [] : [`${path}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
