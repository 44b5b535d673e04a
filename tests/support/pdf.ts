import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
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

/** At this zoom pdftohtml counts sizes of letters in thirds of a point, rounded down. */
const ZOOM = 3;

/** The sizes of the letters on all pages, in points. */
export async function pdfLetterSizes(pdf: Uint8Array): Promise<number[]> {
  const xml = await withFile(pdf, (path) =>
    run("pdftohtml", ["-xml", "-i", "-hidden", "-zoom", String(ZOOM), "-stdout", path]),
  );
  return [...xml.matchAll(/<fontspec [^>]*size="(\d+)"/g)].map(([, size]) => Number(size) / ZOOM);
}

/** The text of each page, in layout order. */
export async function pdfPageTexts(pdf: Uint8Array): Promise<string[]> {
  const text = await withFile(pdf, (path) => run("pdftotext", ["-layout", path, "-"]));
  return text.split("\f").slice(0, -1);
}

async function withFile<Result>(pdf: Uint8Array, use: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "pdf-"));
  try {
    const path = join(folder, "file.pdf");
    await writeFile(path, pdf);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
