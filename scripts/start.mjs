/** `npm start`: builds the preview and serves it on localhost until it is stopped. */
import { statSync } from "node:fs";
import path from "node:path";
import { setInterval } from "node:timers";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import webpack from "webpack";
import configure from "../webpack.config.preview.js";
import { serve } from "./serve.mjs";

const USAGE = "npm start -- [--port NUMBER]";
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

const port = requestedPort();
process.chdir(root);
let server;
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
// npm's shell does not forward signals to its child: the preview stops when its parent process has ended.
const parent = process.ppid;
if (process.env.npm_lifecycle_event === "start") {
  setInterval(() => process.ppid !== parent && void stop(), 500).unref();
}
console.log("Building the preview. The first time takes about a minute.");
await build();
server = await serve(path.join(root, "dist-preview"), port);
console.log("The preview is at");
console.log(server.address);

async function stop() {
  await server?.stop();
  process.exit(0);
}

function requestedPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: "string", default: "3000" } } });
    const number = Number(values.port);
    if (Number.isInteger(number) && number >= 1 && number <= 65435) return number;
    console.error(`“${values.port}” is not a port: give a whole number from 1 to 65435.\n${USAGE}`);
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
  }
  process.exit(2);
}

function isRecent(file) {
  const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - modified < DAY_MILLISECONDS;
}

/** Builds the preview; Webpack's cache makes later builds take a few seconds only. */
async function build() {
  const config = configure({}, { mode: "production" });
  // Another preview may be open in a browser and still request the chunks it was built with.
  config.output.clean = { keep: (file) => isRecent(path.join(config.output.path, file)) };
  const compiler = webpack(config);
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  await new Promise((resolve) => compiler.close(resolve));
  if (!stats.hasErrors()) return;
  console.error(stats.toString({ preset: "errors-warnings" }));
  process.exit(1);
}
