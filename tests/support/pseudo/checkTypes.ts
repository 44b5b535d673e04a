import { execFile } from "node:child_process";
import { existsSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { COPY } from "./writeLanguages";

const ROOT = path.join(__dirname, "../../..");
const FOLDER = path.join(COPY, "../..");

/** The compiler's messages about src with the pseudo-language; none where every type is correct. */
export async function checkTypes(): Promise<string[]> {
  for (const name of readdirSync(path.join(ROOT, "src"))) {
    if (name !== "languages") link(path.join("src", name));
  }
  // The pane imports from them.
  for (const name of ["examples", "package.json"]) link(name);
  const config = path.join(FOLDER, "tsconfig.json");
  writeFileSync(config, JSON.stringify(CONFIG));
  const compiler = path.join(createRequire(__filename).resolve("typescript7/package.json"), "../bin/tsc");
  const output = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [compiler, "--singleThreaded", "--pretty", "false", "-p", config],
      (_error, stdout, stderr) => resolve(`${stdout}${stderr}`),
    );
  });
  return output.split("\n").filter((line) => line.trim() !== "");
}

/** The rest of src is symlinked, and the compiler treats the links as the folders themselves. */
const CONFIG = {
  extends: "../../tsconfig.json",
  compilerOptions: { preserveSymlinks: true },
  include: ["src"],
};

function link(name: string): void {
  const target = path.join(FOLDER, name);
  if (!existsSync(target)) symlinkSync(path.join(ROOT, name), target);
}
