import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { COPY } from "./writeLanguages";

/** Builds the add-in with the pseudo-language; returns its folder. */
export async function buildAddIn(): Promise<string> {
  const cli = createRequire(__filename).resolve("webpack-cli/bin/cli.js");
  const config = path.join(__dirname, "webpack.config.cjs");
  await promisify(execFile)(process.execPath, [cli, "--mode", "development", "--config", config], {
    cwd: path.join(__dirname, "../../.."),
  });
  return path.join(COPY, "../../add-in");
}
