import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/ensemble";
import { parseInitiativeFile } from "../../src/model/initiativeFile";
import { initiative } from "../support/initiative";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { reuseOpenedWorkbooks, run } from "./running";
import { onlyInSoak } from "../support/sample";

const PAGE = readFileSync(join(__dirname, "../../docs/command-line.md"), "utf8");

/** The example of the page. */
const [SHOWN] = [...PAGE.matchAll(/```json\n([^]*?)```/g)]
  .map(([, text]) => JSON.parse(text!) as { command: string; result: object })
  .filter(({ command }) => command === "translate");

reuseOpenedWorkbooks();

let folder: string;
const inFolder = (name: string) => join(folder, name);
const ensemble = (...args: string[]) => run(main, args);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ensemble-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

const FILE = initiative({ language: "en", partners: [{ name: "A", sector: "business" }] });

/** Writes the workbook of FILE. */
async function writeEnglish(): Promise<string> {
  const host = await openBuiltWorkbook(FILE, { language: "en" });
  writeFileSync(inFolder("en.xlsx"), await host.save());
  return inFolder("en.xlsx");
}

test("a dry run says what another language changes, and writes nothing", async () => {
  const { code, out: said } = await ensemble(
    ...["translate", await writeEnglish(), "--lang", "fr", "--dry-run", "--json"],
  );
  const { issues, result } = JSON.parse(said) as { issues: unknown; result: Record<string, unknown> };
  expect({ code, issues }).toEqual({ code: 0, issues: [] });
  expect(Object.keys(result)).toEqual(Object.keys(SHOWN!.result));
  expect(result).toMatchObject({ from: "en", to: "fr", ownCaptions: [], out: null });
  expect(result["sheets"]).toContainEqual({ from: "Dashboard", to: "Tableau de bord" });
});

// The same translation is tried in the pane, and by its functions.
onlyInSoak(() => {
  test("a workbook is put into another language, with the same entries, once", async () => {
    const english = await writeEnglish();
    const out = inFolder("fr.xlsx");
    const { code, out: said } = await ensemble(
      ...["translate", english, "--lang", "fr", "--out", out, "--json"],
    );
    const { issues, result } = JSON.parse(said) as { issues: unknown; result: Record<string, unknown> };
    expect({ code, issues }).toEqual({ code: 0, issues: [] });
    expect(Object.keys(result)).toEqual(Object.keys(SHOWN!.result));
    expect(result).toMatchObject({ from: "en", to: "fr", ownCaptions: [], out });
    expect(result["sheets"]).toContainEqual({ from: "Dashboard", to: "Tableau de bord" });

    await ensemble("export", out, "--out", inFolder("fr.json"));
    const exported = parseInitiativeFile(readFileSync(inFolder("fr.json"), "utf8")).file;
    expect(exported).toEqual({ ...FILE, language: "fr" });

    const again = await ensemble("translate", out, "--lang", "fr", "--out", inFolder("again.xlsx"));
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining("Il n’y a rien à faire") as string });
    expect(readFileSync(inFolder("again.xlsx")).equals(readFileSync(out))).toBe(true);
  });
});

test("--lang is needed", async () => {
  const output = await ensemble("translate", inFolder("en.xlsx"), "--out", inFolder("other.xlsx"));
  expect(output.code).toBe(2);
  expect(output.err).toContain("--lang en|fr is missing.");
  expect(output.err).toContain(
    "translate FILE.xlsx (--out FILE2.xlsx | --dry-run) [--confirm] [--json] --lang en|fr",
  );
  expect(existsSync(inFolder("other.xlsx"))).toBe(false);
});
