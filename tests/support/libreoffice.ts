import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, rmSync, watch } from "node:fs";
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Without this setting LibreOffice keeps the values in the file instead of recalculating. */
const RECALCULATE_ALWAYS = setting("org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", "0");

/** The filter of each format; CSV is of the first sheet alone. */
const FILTERS = {
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  ods: "ods:calc8",
  pdf: "pdf",
  csv: "csv:Text - txt - csv (StarCalc)",
} as const;

function setting(component: string, property: string, value: string): string {
  return `<item oor:path="/${component}"><prop oor:name="${property}" oor:op="fuse"><value>${value}</value></prop></item>`;
}

/** Profiles of this process, by region: two LibreOffice instances cannot share one. */
const profiles = new Map<string, Promise<string>>();

function ownProfile(region: string): Promise<string> {
  const profile = profiles.get(region) ?? makeProfile(region);
  profiles.set(region, profile);
  return profile;
}

async function makeProfile(region: string): Promise<string> {
  const folder = await profileFolder(region);
  // An earlier test file of this process has made it.
  if (existsSync(join(folder, "user"))) return folder;
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

/** Keeps a command running until its input ends, which it does when the process that started it has ended in any way. */
const WHILE_PARENT_RUNS = `
  socket=$1; shift
  end() { rm -f "$socket"; kill -9 0; }
  { "$@"; end; } &
  cat; end`;

/** In the folder of a profile: what its LibreOffice prints. */
const LOG_FILE = "ensemble.log";

/** The arguments by which a process joins the instance of a profile. */
const instanceArguments = (profile: string) => [
  `-env:UserInstallation=${pathToFileURL(profile).href}`,
  "--headless",
  "--norestore",
];

/**
 * Starts the LibreOffice instance of a profile unless it runs. It stays open with an empty document and does the work of later
 * `soffice` commands, since starting it takes longer than converting a file.
 */
async function ensureRunning(profile: string): Promise<void> {
  // LibreOffice creates its lock file when it is ready. It is how later test files know, whose modules are loaded anew.
  const lock = join(profile, ".lock");
  if (existsSync(lock)) return;
  const command = ["soffice", ...instanceArguments(profile), "private:factory/scalc"];
  const log = openSync(join(profile, LOG_FILE), "w");
  const office = spawn("sh", ["-c", WHILE_PARENT_RUNS, "sh", socketOf(profile), ...command], {
    detached: true,
    stdio: ["pipe", log, log],
  });
  closeSync(log);
  office.unref();
  (office.stdin as Socket).unref();
  const isReady = await new Promise<boolean>((resolve) => {
    const watcher = watch(profile, () => existsSync(lock) && end(true));
    office.once("exit", () => end(false));
    function end(answer: boolean): void {
      watcher.close();
      resolve(answer);
    }
  });
  if (!isReady) throw new Error(`LibreOffice did not start: ${await printedBy(profile)}`);
}

/** What LibreOffice has printed since it was started. */
const printedBy = (profile: string) => readFile(join(profile, LOG_FILE), "utf8");

/** The socket on which LibreOffice listens, named as it does: by a hash of the profile, in hexadecimal without padding. */
function socketOf(profile: string): string {
  const hash = createHash("md5")
    .update(Buffer.from(pathToFileURL(profile).href, "utf16le"))
    .digest();
  const digits = Array.from(hash, (byte) => byte.toString(16)).join("");
  return `/tmp/OSL_PIPE_${process.getuid?.()}_SingleOfficeIPC_${digits}`;
}

/** Runs a `soffice` command, which hands its work to the running instance, and waits until it is done. */
function runCommand(profile: string, parameters: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile("soffice", [...instanceArguments(profile), ...parameters], (error) => {
      if (error) reject(new Error(`LibreOffice did not run: ${error.message}`));
      else resolve();
    });
  });
}

/** Runs are queued in this process: a profile serves one LibreOffice instance at a time. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Opens every file in one run of LibreOffice, recalculates it, and saves it in another format.
 * @param region whose decimal signs and dates it shows
 * @param from the format of the files
 */
export function convertWithLibreOffice(
  files: readonly Uint8Array[],
  format: keyof typeof FILTERS,
  region = "en-US",
  from: "xlsx" | "ods" = "xlsx",
): Promise<Uint8Array[]> {
  const run = queue.then(() => convert(files, format, region, from));
  queue = run.catch(() => undefined);
  return run;
}

async function convert(
  files: readonly Uint8Array[],
  format: keyof typeof FILTERS,
  region: string,
  from: "xlsx" | "ods",
): Promise<Uint8Array[]> {
  // Asked to convert nothing, LibreOffice may not end.
  if (files.length === 0) return [];
  const profile = await ownProfile(region);
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-files-"));
  try {
    const inputs = files.map((_, index) => join(folder, `file${index}.${from}`));
    const output = join(folder, "out");
    await Promise.all(inputs.map((path, index) => writeFile(path, files[index]!)));
    await ensureRunning(profile);
    await runCommand(profile, ["--convert-to", FILTERS[format], "--outdir", output, ...inputs]);
    // It exits without an error when it cannot read a file: only a missing output file reveals it.
    return await Promise.all(
      files.map(async (_, index) => {
        const path = join(output, `file${index}.${format}`);
        await access(path).catch(async () => {
          throw new Error(`LibreOffice made no ${format} of file ${index}: ${await printedBy(profile)}`);
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
