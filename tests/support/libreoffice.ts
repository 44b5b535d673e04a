import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Without this setting LibreOffice keeps the values in the file instead of recalculating. */
const RECALCULATE_ALWAYS = setting("org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", "0");

/** The filter of each format; CSV is of the first sheet alone. */
const FILTERS = {
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  pdf: "pdf",
  csv: "csv:Text - txt - csv (StarCalc)",
} as const;

function setting(component: string, property: string, value: string): string {
  return `<item oor:path="/${component}"><prop oor:name="${property}" oor:op="fuse"><value>${value}</value></prop></item>`;
}

/** Profiles of this process, by region: two LibreOffice instances cannot share one, and the first start with a new profile is slow. */
const profiles = new Map<string, Promise<string>>();

function ownProfile(region: string): Promise<string> {
  const profile = profiles.get(region) ?? makeProfile(region);
  profiles.set(region, profile);
  return profile;
}

async function makeProfile(region: string): Promise<string> {
  const folder = await profileFolder(region);
  const settings = RECALCULATE_ALWAYS + setting("org.openoffice.Setup/L10N", "ooSetupSystemLocale", region);
  await mkdir(join(folder, "user"), { recursive: true });
  await writeFile(
    join(folder, "user/registrymodifications.xcu"),
    `<?xml version="1.0"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">${settings}</oor:items>\n`,
  );
  return folder;
}

/** In a test run it is in the run's folder, so that later test files of the process reuse it; elsewhere it is deleted on exit. */
async function profileFolder(region: string): Promise<string> {
  const run = process.env["ENSEMBLE_TESTS_FOLDER"];
  if (run !== undefined) return join(run, `libreoffice-${region}-${process.pid}`);
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function runLibreOffice(parameters: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile("soffice", parameters, { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`LibreOffice did not run: ${error.message}`));
      else resolve(stdout + stderr);
    });
  });
}

/** Runs are queued in this process: a profile serves one LibreOffice instance at a time. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Opens every file in one run of LibreOffice, recalculates it, and saves it in another format.
 * @param region whose decimal signs and dates it shows
 */
export function convertWithLibreOffice(
  files: readonly Uint8Array[],
  format: keyof typeof FILTERS,
  region = "en-US",
): Promise<Uint8Array[]> {
  const run = queue.then(() => convert(files, format, region));
  queue = run.catch(() => undefined);
  return run;
}

async function convert(
  files: readonly Uint8Array[],
  format: keyof typeof FILTERS,
  region: string,
): Promise<Uint8Array[]> {
  const profileFolder = await ownProfile(region);
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-files-"));
  try {
    const inputs = files.map((_, index) => join(folder, `file${index}.xlsx`));
    const output = join(folder, "out");
    await Promise.all(inputs.map((path, index) => writeFile(path, files[index]!)));
    const said = await runLibreOffice([
      `-env:UserInstallation=file://${profileFolder}`,
      "--headless",
      "--norestore",
      "--convert-to",
      FILTERS[format],
      "--outdir",
      output,
      ...inputs,
    ]);
    // It exits without an error when it cannot read a file: only a missing output file reveals it.
    return await Promise.all(
      files.map(async (_, index) => {
        const path = join(output, `file${index}.${format}`);
        await access(path).catch(() => {
          throw new Error(`LibreOffice made no ${format} of file ${index}: ${said}`);
        });
        return new Uint8Array(await readFile(path));
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file that LibreOffice recalculated and saved again. */
export async function recalculateWithLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const [saved] = await convertWithLibreOffice([bytes], "xlsx");
  return saved!;
}

/** Many files in one run: starting LibreOffice takes longer than a file does. */
export function recalculateAllWithLibreOffice(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return convertWithLibreOffice(files, "xlsx");
}
