/** Takes pictures of printed pages of an initiative's workbook, as LibreOffice prints them. */
import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { main } = require("../src/cli/workbook.ts");
const { LANGUAGE_FORMATS } = require("../src/languages/texts/format.ts");
const { convertWithLibreOffice } = require("../tests/support/libreoffice.ts");

const REPORT_DATE = "2026-10-31";

/** Makes the workbook of an initiative, prints it with the numbers of its language's region, and calls `use` with the file. */
export async function withPrintedWorkbook(initiative, use) {
  const folder = await mkdtemp(path.join(tmpdir(), "ensemble-pages-"));
  try {
    const [file, workbook] = ["initiative.json", "initiative.xlsx"].map((name) => path.join(folder, name));
    await writeFile(file, JSON.stringify(initiative));
    const errors = [];
    const code = await main([file, "--out", workbook, "--as-of", REPORT_DATE], {
      out: () => {},
      err: (line) => errors.push(line),
    });
    if (code !== 0) throw new Error(errors.join("\n"));
    const { region } = LANGUAGE_FORMATS[initiative.language];
    const [pdf] = await convertWithLibreOffice([await readFile(workbook)], "pdf", region);
    const printed = path.join(folder, "initiative.pdf");
    await writeFile(printed, pdf);
    await use(printed);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Takes pictures of pages with Poppler's pdftoppm, by its arguments. */
export function takePictures(...options) {
  execFileSync("pdftoppm", ["-png", ...options]);
}
