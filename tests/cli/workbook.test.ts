import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/workbook";
import { validateOpenXml } from "../support/openxml";
import { onlyInSoak, TRIES_ALL } from "../support/sample";
import { readXlsx } from "../support/xlsxReader";
import { run } from "./running";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "workbook-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command, without the cost of starting a process. */
const workbook = (...args: string[]) => run(main, args);

/** The command as a person starts it. */
function command(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/workbook.mjs", ...args], {
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

/** An initiative file in the test's folder. */
function fileWith(content: object | string): string {
  const path = join(folder, "initiative.json");
  const asItIs = typeof content === "string" || content instanceof Uint8Array;
  writeFileSync(path, asItIs ? content : JSON.stringify(content));
  return path;
}

const SMALL = {
  format: "ensemble-initiative",
  version: 1,
  language: "fr",
  initiative: { name: "Quartier en santé" },
  partners: [{ name: "Maison des familles" }],
};

// Also as a person starts it: in the soak run.
test.each(TRIES_ALL ? [workbook, command] : [workbook])(
  "prints one JSON line and writes a valid workbook in the file's language",
  async (start) => {
    const out = join(folder, "out.xlsx");
    const { code, out: printed, err } = await start(fileWith(SMALL), "--out", out);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(printed.split("\n")).toHaveLength(2);
    const figures: Record<string, number> = JSON.parse(printed);
    expect(Object.keys(figures)).toEqual([
      "sheets",
      "tables",
      "formulas",
      "roundTrips",
      "requestBytes",
      "largestRequestBytes",
      "milliseconds",
    ]);
    expect(figures["sheets"]).toBe(23);
    expect(figures["tables"]).toBe(15);
    expect(figures["roundTrips"]).toBeLessThanOrEqual(6);
    expect(figures["largestRequestBytes"]).toBeLessThanOrEqual(4_000_000);
    expect(await validateOpenXml(readFileSync(out))).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(["initiative.json", "out.xlsx"]);
  },
);

onlyInSoak(() => {
  test("takes another language and report date than the file's", async () => {
    const out = join(folder, "out.xlsx");
    expect(
      (await workbook(fileWith(SMALL), "--out", out, "--lang", "en", "--as-of", "2026-02-28")).code,
    ).toBe(0);
    const sheets = readXlsx(readFileSync(out));
    expect(Object.keys(sheets)).toContain("Dashboard");
    // 2026-02-28 as a workbook keeps it.
    expect(Object.values(sheets["Initiative"]!)).toContain(46081);
  });
});

test("a bad file gets a message per error with its path, and writes nothing", async () => {
  const bad = {
    ...SMALL,
    initiative: { name: "Quartier en santé", start: "3 mars 2026" },
    partners: [{ name: "Maison des familles" }, { name: "maison des familles" }],
    canvas: [{ dimension: "overvue", description: "Le début" }],
  };
  const { code, out, err } = await workbook(fileWith(bad), "--out", join(folder, "out.xlsx"));
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(
    err
      .trim()
      .split("\n")
      .map((line) => line.split("\u00a0:")[0]),
  ).toEqual(["Erreur $.initiative.start", "Erreur $.canvas[0].dimension", "Erreur $.partners[1].name"]);
  expect(readdirSync(folder)).toEqual(["initiative.json"]);
});

test("a file that is not UTF-8 is reported in its language, and writes nothing", async () => {
  const bytes = Buffer.from(JSON.stringify(SMALL), "latin1");
  const { code, err } = await workbook(fileWith(bytes), "--out", join(folder, "out.xlsx"));
  expect(code).toBe(1);
  expect(err).toMatch(/^Erreur \$\u00a0: Le fichier\u00a0: .*enregistrez-le en UTF-8/);
  expect(readdirSync(folder)).toEqual(["initiative.json"]);
});

test("errors are reported in the requested language", async () => {
  const path = fileWith({ ...SMALL, initiative: {} });
  const out = join(folder, "out.xlsx");
  expect((await workbook(path, "--out", out)).err).toContain("Inscrivez");
  expect((await workbook(path, "--out", out, "--lang", "en")).err).toContain("Fill it in");
});

test("an existing workbook stays unchanged when the file is bad", async () => {
  const out = join(folder, "out.xlsx");
  writeFileSync(out, "mine");
  expect((await workbook(fileWith("{"), "--out", out)).code).toBe(1);
  expect(readFileSync(out, "utf8")).toBe("mine");
});

test.each([
  ["a file that is not there", (path: string) => [`${path}.none`, "--out", "out.xlsx"], "ENOENT"],
  ["a folder that is not there", (path: string) => [path, "--out", join(path, "out.xlsx")], "ENOTDIR"],
])("%s is reported with its code", async (_, args, code) => {
  const result = await workbook(...args(fileWith(SMALL)));
  expect(result.code).toBe(1);
  expect(result.out).toBe("");
  expect(result.err).toContain(code);
  expect(existsSync("out.xlsx")).toBe(false);
});

onlyInSoak(() => {
  test("a failed replacement leaves no temporary file", async () => {
    mkdirSync(join(folder, "out.xlsx"));
    const { code, err } = await workbook(fileWith(SMALL), "--out", join(folder, "out.xlsx"));
    expect(code).toBe(1);
    expect(err).toContain("EISDIR");
    expect(readdirSync(folder).sort()).toEqual(["initiative.json", "out.xlsx"]);
  });
});

test.each([
  ["no file", ["--out", "out.xlsx"], "Name the initiative file."],
  ["no place to write", ["a.json"], "--out"],
  ["two files", ["a.json", "b.json", "--out", "out.xlsx"], "one initiative file only"],
  ["another kind of file", ["a.json", "--out", "out.csv"], "out.csv"],
  ["an unknown language", ["a.json", "--out", "out.xlsx", "--lang", "de"], "de"],
  ["no date", ["a.json", "--out", "out.xlsx", "--as-of", "2026-02-30"], "2026-02-30"],
  ["a day too early", ["a.json", "--out", "out.xlsx", "--as-of", "1900-12-31"], "from 1901-01-01"],
  ["a day too late", ["a.json", "--out", "out.xlsx", "--as-of", "2200-01-01"], "to 2199-12-31"],
  ["no value", ["a.json", "--lang=fr", "--out"], "--out doit être suivi d’une valeur."],
  ["French", ["--lang", "fr"], "Utilisation\u00a0:"],
])("invalid arguments show the usage: %s", async (_, args, usage) => {
  const { code, out, err } = await workbook(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(usage);
  expect(err).toContain("npm run --silent workbook -- ");
});

test("an unknown option is named", () => {
  const { code, out, err } = command("a.json", "--out", "out.xlsx", "--colour");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("--colour");
});
