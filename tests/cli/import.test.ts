import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/ensemble";
import { main as buildWorkbook } from "../../src/cli/workbook";
import { faultOf, PARTNER_FILE_NAMES, PARTNER_FILES, type TakenFigure } from "../support/partnerFiles";
import { reuseOpenedWorkbooks, run } from "./running";
import { onlyInSoak } from "../support/sample";

reuseOpenedWorkbooks();

let folder: string;
let workbook: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "import-"));
  workbook = join(folder, "known.xlsx");
  await run(buildWorkbook, [join(PARTNER_FILES, "known.json"), "--out", workbook]);
});

afterAll(() => rmSync(folder, { recursive: true }));

interface Result {
  readonly taken: readonly (TakenFigure & { readonly file: string; readonly line: number })[];
  readonly aside: readonly {
    readonly line: number;
    readonly reasons: readonly { readonly code: string }[];
  }[];
  readonly alreadyThere: readonly TakenFigure[];
  readonly conflicts: readonly TakenFigure[];
  readonly unknown: readonly { readonly name: string; readonly suggestion: string | null }[];
  readonly asks: readonly { readonly id: string; readonly choices: readonly { readonly id: string }[] }[];
  readonly out: string | null;
}

interface Answer {
  readonly exitCode: number;
  readonly result: Result;
  readonly error?: { readonly code: string; readonly message: string };
}

async function importing(...args: string[]): Promise<Answer> {
  const { code, out, err } = await run(main, ["import", ...args, "--json"]);
  expect(err).toBe("");
  const answer = JSON.parse(out) as Answer;
  expect(answer.exitCode).toBe(code);
  return answer;
}

function fileOf(name: string, ...lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.join("\n"));
  return file;
}

function answersOf(answers: object): string {
  return fileOf("answers.json", JSON.stringify(answers));
}

test.each(PARTNER_FILE_NAMES)("%s has its right outcome", async (name) => {
  const { result } = await importing(workbook, join(PARTNER_FILES, name));
  const { taken, aside, conflicts, alreadyThere, asks } = result;
  const outcome = {
    taken,
    aside: aside.length + conflicts.length,
    alreadyThere: alreadyThere.length,
    asks: asks.map(({ id }) => id),
  };
  expect(faultOf(name, outcome)).toBe("");
});

test("answers are followed, and the figures are in the workbook that is written", async () => {
  const file = join(PARTNER_FILES, "funder-column-tells-rows-apart.csv");
  const out = join(folder, "out.xlsx");
  const asked = await importing(workbook, file, "--out", out);
  expect(asked.error?.code).toBe("questionsOpen");
  expect(asked.result.asks).toMatchObject([{ id: "column 4" }]);
  expect(asked.result.asks[0]?.choices.map(({ id }) => id)).toEqual([
    ...["group", "addUp", "only City", "only Foundation", "setAside"],
  ]);
  const added = answersOf({ "column 4": "addUp" });
  const written = await importing(workbook, file, "--answers", added, "--out", out);
  expect(written.result.taken).toMatchObject([
    { indicator: "JOBS", group: "", value: 30 },
    { indicator: "JOBS", group: "", value: 9 },
  ]);
  // The same file again adds nothing.
  const again = await importing(out, file, "--answers", added);
  expect(again.result).toMatchObject({
    taken: [],
    alreadyThere: [{ value: 30 }, { value: 9 }],
    aside: [],
    conflicts: [],
  });
});

test.each([
  [
    "group",
    [
      ["City", 15],
      ["Foundation", 15],
      ["City", 9],
    ],
    0,
  ],
  ["only Foundation", [["", 15]], 0],
  ["setAside", [["", 9]], 2],
])("rows that differ in a column of funders: %s", async (answer, figures, conflicts) => {
  const file = join(PARTNER_FILES, "funder-column-tells-rows-apart.csv");
  const { result } = await importing(workbook, file, "--answers", answersOf({ "column 4": answer }));
  expect(result.taken.map(({ group, value }) => [group, value])).toEqual(figures);
  expect(result.conflicts).toHaveLength(conflicts);
});

test.each([
  ["multiply", [60_000, 7_000_000, 810]],
  ["asIs", [60, 7, 810]],
])("figures in thousands and millions: %s", async (scale, values) => {
  const file = join(PARTNER_FILES, "k-euro-and-m-euro-units.csv");
  const { result } = await importing(workbook, file, "--answers", answersOf({ scale }));
  expect(result.taken.map(({ value }) => value)).toEqual(values);
});

test("a column of factors needs no question, and may be applied", async () => {
  const file = join(PARTNER_FILES, "unit-multiplier-0-and-6.csv");
  const { result } = await importing(workbook, file, "--answers", answersOf({ scale: "multiply" }));
  expect(result.taken.map(({ value }) => value)).toEqual([31, 2_000_000]);
});

test("the letters of the file are those of the encoding that was chosen", async () => {
  const file = join(PARTNER_FILES, "mac-roman-letters.csv");
  const asked = await importing(workbook, file);
  expect(asked.result.asks).toMatchObject([{ id: "encoding" }]);
  const { result } = await importing(workbook, file, "--answers", answersOf({ encoding: "macintosh" }));
  expect(result.taken.map(({ group }) => group)).toEqual(["Féminin", "Élèves"]);
});

test("what the file does not name is said for all its rows", async () => {
  const file = fileOf("short.csv", "Partner,Value", "North Clinic,4", "Ontario,5");
  expect((await importing(workbook, file)).result.asks.map(({ id }) => id)).toEqual(["indicator", "period"]);
  const answers = answersOf({ indicator: "MON", period: "2024-01" });
  const { result } = await importing(workbook, file, "--answers", answers);
  expect(result.taken.map(({ indicator, period, value }) => [indicator, period, value])).toEqual([
    ["MON", "2024-01-31", 4],
    ["MON", "2024-01-31", 5],
  ]);
});

test("unknown names are told with suggestions, and their meaning can be given", async () => {
  const file = fileOf(
    "names.csv",
    "Indicator,Partner,Year,Value",
    "JOBS,North Clinik,2023,4",
    "JOBS,Nobody,2023,5",
  );
  const first = await importing(workbook, file);
  expect(first.result.unknown).toEqual([
    { file: "names.csv", field: "partner", name: "North Clinik", rows: 1, suggestion: "North Clinic" },
    { file: "names.csv", field: "partner", name: "Nobody", rows: 1, suggestion: null },
  ]);
  expect(first.result.aside.map(({ line, reasons }) => [line, reasons[0]?.code])).toEqual([
    [2, "unknownPartner"],
    [3, "unknownPartner"],
  ]);
  const answers = answersOf({ "names.csv": { "partner North Clinik": "North Clinic" } });
  const { result } = await importing(workbook, file, "--answers", answers);
  expect(result.taken).toMatchObject([{ partner: "North Clinic", value: 4 }]);
});

onlyInSoak(() => {
  test("several files are compared with each other, and nothing is taken while one of them asks", async () => {
    const one = fileOf("one.csv", "Indicator,Partner,Year,Value", "JOBS,North Clinic,2023,4");
    const two = fileOf(
      "two.csv",
      "Indicator,Partner,Year,Value",
      "JOBS,North Clinic,2023,4",
      "JOBS,Ontario,2023,5",
    );
    const { result } = await importing(workbook, one, two);
    expect(result.taken.map(({ file, value }) => [file, value])).toEqual([
      ["one.csv", 4],
      ["two.csv", 5],
    ]);
    expect(result.alreadyThere).toMatchObject([{ file: "two.csv", value: 4 }]);
    const open = await importing(workbook, one, join(PARTNER_FILES, "series-as-two-columns.csv"));
    expect(open.result).toMatchObject({ taken: [], alreadyThere: [], aside: [] });
    expect(open.result.asks.length).toBeGreaterThan(0);
  });
});

test("a file without figures, an unknown answer and a faulty file of answers are refused", async () => {
  const one = fileOf("one.csv", "Indicator,Partner,Year,Value", "JOBS,North Clinic,2023,4");
  const codeOf = async (...args: string[]) => (await importing(workbook, ...args)).error?.code;
  expect(await codeOf(fileOf("empty.csv", ""))).toBe("notAFileOfFigures");
  expect(await codeOf(fileOf("captions.csv", "Indicator,Partner,Year,Value"))).toBe("notAFileOfFigures");
  expect(await codeOf(one, "--answers", answersOf({ scale: "double" }))).toBe("answerUnknown");
  expect(await codeOf(one, "--answers", fileOf("broken.json", "{"))).toBe("answersFaulty");
  expect(await codeOf(join(folder, "nowhere.csv"))).toBe("cannotRead");
  expect(await codeOf()).toBe("usage");
});

describe("a workbook of a partner", () => {
  const named = (name: string) => join("tests", "fixtures", "partners", name);

  test("is read like a text", async () => {
    const fromText = await importing(workbook, named("figures.csv"));
    const fromWorkbook = await importing(workbook, named("figures.xlsx"));
    const keys = ({ result }: Answer) => result.aside.map(({ line }) => line);
    expect(fromWorkbook.result.aside.length + fromWorkbook.result.taken.length).toBeGreaterThan(0);
    expect(keys(fromWorkbook)).toEqual(keys(fromText));
  });

  test("of another format is refused with the way out", async () => {
    for (const name of ["figures.xls", "figures.ods"]) {
      const { error } = await importing(workbook, named(name));
      expect(error?.code).toBe("notAFileOfFigures");
      expect(error?.message).toContain(".xlsx");
    }
  });
});

test("people read what is taken, asked and set aside in their language", async () => {
  const file = join(PARTNER_FILES, "french-objectives-as-rows.csv");
  const { out } = await run(main, ["import", workbook, file, "--lang", "fr"]);
  expect(out).toContain("0 chiffre à écrire, 0 chiffre déjà présent, 3 chiffres mis de côté.");
  expect(out).toContain(
    "« Nature » indique « Objectif »".replaceAll(" »", "\u00a0»").replaceAll("« ", "«\u00a0"),
  );
});
