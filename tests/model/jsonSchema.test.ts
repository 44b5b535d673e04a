import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { schemaViolations } from "../../src/model/jsonSchema";
import { INITIATIVE_SCHEMA } from "../../src/model/entities/jsonSchema";
import { initiativeFiles } from "../support/arbitraries";

/** The published schema, as other programs read it. */
const judge = new Ajv2020({
  allErrors: true,
  formats: {
    date: (text: string) => {
      const day = new Date(`${text}T00:00:00Z`);
      return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
    },
  },
}).compile(INITIATIVE_SCHEMA);

test("Ajv accepts the schema in strict mode, and a simple file is valid", () => {
  expect(
    judge({ format: "ensemble-initiative", version: 1, language: "fr", initiative: { name: "Un toit" } }),
  ).toBe(true);
});

/** Wrong values that people and programs produce. */
const wrong = fc.constantFrom<unknown>(
  undefined,
  null,
  true,
  0,
  -1,
  12.5,
  1e16,
  "",
  " ",
  "12,5",
  "2026-02-30",
  "2024-02-29",
  "1900-01-01",
  "2026-3-3",
  "=1",
  "a*",
  "é",
  "🌱",
  "\uD83C",
  "\u0001",
  "line\nbreak",
  "x".repeat(90),
  "🌱".repeat(1100),
  [],
  [[]],
  {},
  { name: "x" },
);

/** Replaces a property or an item somewhere, or adds one. */
function variantsOf(value: unknown, path: readonly number[], newValue: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== "object" || value === null) return newValue;
  if (Array.isArray(value)) {
    const index = step % (value.length + 1);
    return [
      ...value.slice(0, index),
      variantsOf(value[index], rest, newValue),
      ...value.slice(index + 1),
    ].filter((item) => item !== undefined);
  }
  const names = [...Object.keys(value), "other"];
  const name = names[step % names.length]!;
  const changedItem = variantsOf((value as Record<string, unknown>)[name], rest, newValue);
  const others = Object.entries(value).filter(([other]) => other !== name);
  return Object.fromEntries(changedItem === undefined ? others : [...others, [name, changedItem]]);
}

test("finds an error exactly where Ajv does", () => {
  let faulty = 0;
  fc.assert(
    fc.property(
      initiativeFiles,
      fc.array(fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), wrong), { maxLength: 3 }),
      (file, spoilings) => {
        const value = spoilings.reduce<unknown>(
          (whole, [path, newValue]) => variantsOf(whole, path, newValue),
          file,
        );
        judge(value);
        const ajvErrors = (judge.errors ?? []).map(({ instancePath, keyword, params }) =>
          place(instancePath, keyword, params as Record<string, string>),
        );
        faulty += ajvErrors.length > 0 ? 1 : 0;
        const ownErrors = schemaViolations(value, INITIATIVE_SCHEMA).map(
          ({ path, keyword }) => `${pointer(path)} ${keyword}`,
        );
        expect([...new Set(ownErrors)].sort()).toEqual([...new Set(ajvErrors)].sort());
      },
    ),
    { numRuns: 120 },
  );
  expect(faulty).toBeGreaterThan(30);
});

function place(instancePath: string, keyword: string, params: Record<string, string>): string {
  const property = params["missingProperty"] ?? params["additionalProperty"];
  return `${instancePath}${property === undefined ? "" : `/${property}`} ${keyword}`;
}

function pointer(path: string): string {
  return path
    .replace(/^\$/, "")
    .replace(/\[(\d+)\]/g, "/$1")
    .replaceAll(".", "/");
}

test("refuses an unsupported keyword rather than skipping it", () => {
  expect(() => schemaViolations(1, { type: "number", multipleOf: 2 } as never)).toThrow("multipleOf");
});
