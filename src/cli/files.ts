import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import type { Language } from "../languages";
import { CommandError, EXIT } from "./exitCodes";
import { CLI_COMMON_TEXTS } from "../languages/texts/cli/common";

/** Reads a file. Throws a CommandError `cannotRead`. */
export async function readBytes(path: string, language: Language): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { cannotRead, readFaults } = CLI_COMMON_TEXTS[language];
    const message = cannotRead(path, reasonOf(error, readFaults));
    throw new CommandError("cannotRead", EXIT.cannot, message, { cause: error });
  }
}

/**
 * Writes a file completely or not at all. Throws a CommandError `cannotWrite`, and whatever `check` throws.
 * @param check validates the written bytes before the file is renamed; if it throws, no file is left
 */
export async function writeBytes(
  path: string,
  bytes: Uint8Array,
  language: Language,
  check?: (written: Uint8Array) => Promise<void>,
): Promise<void> {
  try {
    await writeFileAtomically(path, bytes, check);
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    const { cannotWrite, writeFaults } = CLI_COMMON_TEXTS[language];
    const message = cannotWrite(path, reasonOf(error, writeFaults));
    throw new CommandError("cannotWrite", EXIT.cannot, message, { cause: error });
  }
}

/** Writes a temporary file next to the target, runs the check, and renames it. */
async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  check?: (written: Uint8Array) => Promise<void>,
): Promise<void> {
  const temporaryPath = `${path}.${process.pid}.part`;
  try {
    await writeFile(temporaryPath, bytes);
    await check?.(await readFile(temporaryPath));
    await rename(temporaryPath, path);
  } catch (error) {
    await rm(temporaryPath, { force: true });
    throw error;
  }
}

/** Whether two paths refer to the same file. */
export async function isSameFile(path: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([identityOf(path), identityOf(other)]);
  return first !== undefined && first === second;
}

async function identityOf(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch (error) {
    // Reading or writing the file reports the error.
    if (isFileSystemError(error)) return undefined;
    throw error;
  }
}

/** Recognized by its shape: under a test runner, Node's own errors are not instances of this realm's Error. */
function isFileSystemError(error: unknown): error is { readonly code: string; readonly syscall: string } {
  return typeof error === "object" && error !== null && "syscall" in error && "code" in error;
}

/** "there is no such file (ENOENT)"; the code alone if it has no text. */
function reasonOf(error: unknown, texts: Readonly<Partial<Record<string, string>>>): string {
  const code = isFileSystemError(error) ? error.code : String(error);
  const text = texts[code];
  return text === undefined ? code : `${text} (${code})`;
}
