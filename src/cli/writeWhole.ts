import { readFile, rename, rm, writeFile } from "node:fs/promises";

/**
 * Writes a file in whole or not at all: beside its place first, then moved there.
 * @param check is given what was written, and throws where it is not to take its place
 */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  check?: (written: Uint8Array) => Promise<void>,
): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes);
    await check?.(await readFile(beside));
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
