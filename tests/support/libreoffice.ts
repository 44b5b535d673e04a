import { execFile, spawn } from "node:child_process";
import { existsSync, rmSync, watch } from "node:fs";
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Without this setting LibreOffice keeps the values in the file instead of recalculating. */
const RECALCULATE_ALWAYS = `<?xml version="1.0"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** The filter of each format; CSV is of the first sheet alone. */
const FILTERS = {
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  pdf: "pdf",
  csv: "csv:Text - txt - csv (StarCalc)",
} as const;

let profile: Promise<string> | undefined;

/** The profile of this process: two LibreOffice instances cannot share one, and the first start with a new profile is slow. */
function ownProfile(): Promise<string> {
  profile ??= (async () => {
    const run = process.env["ENSEMBLE_TESTS_FOLDER"];
    if (run === undefined) return temporaryProfile();
    // Later test files of the process find it there.
    const folder = join(run, `libreoffice-${process.pid}`);
    if (existsSync(folder)) return folder;
    await writeProfile(folder);
    await startLibreOffice(folder);
    return folder;
  })();
  return profile;
}

async function temporaryProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await writeProfile(folder);
  return folder;
}

async function writeProfile(folder: string): Promise<void> {
  await mkdir(join(folder, "user"), { recursive: true });
  await writeFile(join(folder, "user/registrymodifications.xcu"), RECALCULATE_ALWAYS);
}

/** As long as a document is open, LibreOffice does not end with a conversion. */
const OPEN_DOCUMENT = `<?xml version="1.0"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet/></office:body></office:document>
`;

/**
 * Starts the LibreOffice that serves all conversions of this process, and ends with it: starting takes as long as
 * converting a workbook. Resolves once it has opened its document, which then has a lock file.
 */
async function startLibreOffice(folder: string): Promise<void> {
  await writeFile(join(folder, "open.fods"), OPEN_DOCUMENT);
  const parameters = [...parametersFor(folder), join(folder, "open.fods")];
  const watcher = watch(folder);
  try {
    await new Promise<void>((resolve, reject) => {
      watcher.on("change", (_, name) => {
        if (name === ".~lock.open.fods#") resolve();
      });
      const office = spawn("soffice", parameters, { stdio: "ignore" });
      office.once("error", reject);
      office.once("exit", (code) => reject(new Error(`LibreOffice did not start: exit code ${code}`)));
      office.unref();
      process.once("exit", () => office.kill());
    });
  } finally {
    watcher.close();
  }
}

function parametersFor(profileFolder: string): string[] {
  return [`-env:UserInstallation=file://${profileFolder}`, "--headless", "--norestore"];
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

/** Opens every file in one run of LibreOffice, recalculates it, and saves it in another format. */
export function convertWithLibreOffice(
  files: readonly Uint8Array[],
  format: keyof typeof FILTERS,
): Promise<Uint8Array[]> {
  const run = queue.then(() => convert(files, format));
  queue = run.catch(() => undefined);
  return run;
}

async function convert(files: readonly Uint8Array[], format: keyof typeof FILTERS): Promise<Uint8Array[]> {
  const profileFolder = await ownProfile();
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-files-"));
  try {
    const inputs = files.map((_, index) => join(folder, `file${index}.xlsx`));
    const output = join(folder, "out");
    await Promise.all(inputs.map((path, index) => writeFile(path, files[index]!)));
    const said = await runLibreOffice([
      ...parametersFor(profileFolder),
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

/** Many files in one run of LibreOffice. */
export function recalculateAllWithLibreOffice(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  return convertWithLibreOffice(files, "xlsx");
}
