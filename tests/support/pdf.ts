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

/** The text of each page, in layout order. */
export async function pdfPageTexts(pdf: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "pdf-"));
  try {
    const path = join(folder, "file.pdf");
    await writeFile(path, pdf);
    const text = await run("pdftotext", ["-layout", path, "-"]);
    return text.split("\f").slice(0, -1);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
