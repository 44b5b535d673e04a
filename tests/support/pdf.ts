import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertWithLibreOffice } from "./libreoffice";

/** A workbook as LibreOffice prints it. */
export async function convertToPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const [pdf] = await convertWithLibreOffice([bytes], "pdf");
  return pdf!;
}

function run(command: string, parameters: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, parameters, { maxBuffer: 1 << 26 }, (error, stdout) => {
      if (error) reject(new Error(`${command} did not run: ${error.message}`));
      else resolve(stdout);
    });
  });
}

async function withPdf<Result>(
  pdf: Uint8Array,
  use: (path: string, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "pdf-"));
  try {
    const path = join(folder, "file.pdf");
    await writeFile(path, pdf);
    return await use(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The text of each page, as it is laid out. */
export function pdfPageTexts(pdf: Uint8Array): Promise<string[]> {
  return withPdf(pdf, async (path) => {
    const text = await run("pdftotext", ["-layout", path, "-"]);
    return text.split("\f").slice(0, -1);
  });
}

/** Each page as a PNG picture, to be looked at. */
export function pdfPagePictures(pdf: Uint8Array, dotsPerInch = 80): Promise<Uint8Array[]> {
  return withPdf(pdf, async (path, folder) => {
    await run("pdftoppm", ["-png", "-r", String(dotsPerInch), path, join(folder, "page")]);
    const names = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort();
    return Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(folder, name)))));
  });
}
