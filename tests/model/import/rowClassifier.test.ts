import fc from "fast-check";
import { normalizeLineEnds } from "../../../src/model/import/decode";
import { guessPlan } from "../../../src/model/import/guess";
import { RowClassifier, type ExistingObservation } from "../../../src/model/import/rowClassifier";
import { CONFLICT_CHOICES } from "../../../src/model/import/plan";
import { newObservationKey, RowReader } from "../../../src/model/import/rowReader";
import type { IsoDate } from "../../../src/model/initiative";
import { parseRows, SEPARATORS } from "../../../src/model/import/rows";
import { valueRows } from "../../../src/model/import/layout";
import { captionsOf, sourceOf } from "../../../src/model/import/source";
import { classifyFile, knownIndicator, knownOf } from "../../support/importing";

const KNOWN = knownOf(["A", "B"], [knownIndicator("X", { name: "One" })]);

test("cells are parsed unchanged, whatever they contain", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('"', ",", ";", "\n", "\t", "|", "=1", " ", 'a"b'),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...SEPARATORS),
      (rows, separator) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const even = rows.map((row) => row.map(normalizeLineEnds));
        const text = even.map((row) => row.map(quoted).join(separator)).join("\n");
        expect([...parseRows(text, separator)].map(({ cells }) => cells)).toEqual(even);
      },
    ),
  );
});

test("numbers lines as an editor does", () => {
  const rows = [...parseRows('a,b\n"x\ny",1\nc,"open\nd,2\n\n', ",")];
  expect(rows.map(({ line, isBroken }) => [line, isBroken === true])).toEqual([
    [1, false],
    [2, false],
    [4, true],
    [5, false],
    [6, false],
  ]);
});

test.each([
  ["pasted figures of which one is a word", "Library\t12\nCity\t13\nClinic\tn/a\nSchool\t40\nSchool2\t41", 0],
  ["a figure in brackets or with its unit", "Library;(12)\nCity;13 %\nClinic;n/a\nSchool;40", 0],
  ["a row above with all but one cell", "X;A;;12\nX;A;n/a;note\nX;B;1;13\nX;B;2;14", 0],
  ["a title and a note above", "Report\nRecords: 12\n\nSite;Jobs\nA;12\nB;13", 4],
  [
    "a padded title and note above",
    "Report;;;\nRecords;120;;\nSite;Year;Jobs;Note\nA;2020;12;\nB;2020;13;",
    3,
  ],
])("%s: finds the caption row, if any", (_, text, header) => {
  expect(sourceOf("pasted", text).header).toBe(header);
});

test("counts all pasted rows without captions", () => {
  const { rows } = classifyFile("A\t12\nB\t13\nC\tn/a\nA\t40\nB\t41", KNOWN);
  expect(rows.map(({ row }) => row.line)).toEqual([1, 2, 3, 4, 5]);
});

test("each row has one outcome, conflicts are never imported without consent, and nothing is duplicated", () => {
  const line = fc.record({
    partner: fc.constantFrom("A", "b", "C", ""),
    year: fc.constantFrom("2020", "2021", "soon"),
    value: fc.constantFrom("1", "2", "2.0", "", "x"),
  });
  const keys = { "A 2020": 1, "B 2021": 2 };
  const existing = new Map<string, ExistingObservation>(
    Object.entries(keys).map(([key, value], row) => {
      const [partner, year] = key.split(" ") as [string, string];
      const period = `${year}-12-31` as IsoDate;
      const known = newObservationKey({ indicator: "X", partner, period, group: "" });
      return [known, { row, values: { value }, duplicates: [] }];
    }),
  );
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 14 }),
      fc.constantFrom(...CONFLICT_CHOICES),
      (lines, conflicts) => {
        const body = lines.map(({ partner, year, value }) => [partner, year, value].join(","));
        const source = {
          name: "f",
          text: ["Partner,Year,Value", ...body].join("\n"),
          separator: ",",
          header: 1,
        } as const;
        const plan = {
          ...guessPlan(source, KNOWN),
          columns: ["partner", "period", "value"] as const,
          constants: { indicator: "X" },
          conflicts,
        };
        const classifier = new RowClassifier(
          new RowReader(plan, captionsOf(source), KNOWN, "2026-11-22"),
          existing,
          plan,
        );
        const rows = [...valueRows(source, plan)];
        rows.forEach((row) => classifier.note(row));
        const verdicts = rows.map((row) => classifier.classify(row));
        expect(verdicts).toHaveLength(lines.length);
        const taken = verdicts.flatMap((each) =>
          each.kind === "new" || each.kind === "replace" ? [each.observation] : [],
        );
        const stands = [
          ...Object.entries(keys).map(([key, value]) => `${key} ${value}`),
          ...taken.map(({ partner, period, value }) => `${partner} ${period.slice(0, 4)} ${value}`),
        ];
        expect(new Set(stands).size).toBe(stands.length);
        if (conflicts !== "add") {
          const places = verdicts.flatMap((each) =>
            each.kind === "new" ? [`${each.observation.partner} ${each.observation.period}`] : [],
          );
          expect(new Set(places).size).toBe(places.length);
          expect(places.some((place) => Object.hasOwn(keys, place.slice(0, 6)))).toBe(false);
        }
        if (conflicts !== "replace") expect(verdicts.some(({ kind }) => kind === "replace")).toBe(false);
      },
    ),
  );
});
