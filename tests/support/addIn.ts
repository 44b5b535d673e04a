import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import webpack from "webpack";
import {
  createHost,
  type Host,
  type HostOptions,
  type OfficeClient,
  type RequestExecutor,
  type EventEntry,
} from "../../src/host";

const root = path.join(__dirname, "..", "..");
/** In the folder of a build: the paths of the files that each of its scripts contains. */
export const BUNDLED_FILES = "bundledFiles.json";
/** In the same folder: the sizes of the views. */
export const VIEW_SIZES = "viewSizes.json";
const CLIENT = "@microsoft/office-js/dist/excel-win32-16.01.js";

/** Builds the add-in as `npm run build` does, for an address, into its own folder; returns the folder. */
export function buildAddIn(address: string): Promise<string> {
  return build("add-in", address);
}

/** Builds the next version of the add-in, whose scripts set `isUpdate` on the window. */
export function buildUpdate(address: string): Promise<string> {
  return build("add-in-update", address, "update");
}

/** A file name with a hash of the content. */
const HASHED = /^(.*\.)([0-9a-f]{8})(\.(?:js|css))$/;

/** A next version without a second build, which takes long: a copy of a build with other hashes. Returns its folder. */
export function rewriteAsUpdate(folder: string): string {
  const update = path.join(root, ".tmp", "add-in-rewritten");
  rmSync(update, { recursive: true, force: true });
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const hashes = new Set(names.flatMap((name) => HASHED.exec(name)?.[2] ?? []));
  const next = (text: string) =>
    text.replace(/(?<![0-9a-f])[0-9a-f]{8}(?![0-9a-f])/g, (hash) =>
      hashes.has(hash) ? [...hash].reverse().join("") : hash,
    );
  for (const name of names.filter((one) => /\.(?:js|css|html)$/.test(one))) {
    const text = next(readFileSync(path.join(folder, name), "utf8"));
    const target = path.join(update, next(name));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, name.endsWith(".js") ? `globalThis.isUpdate = true;${text}` : text);
  }
  return update;
}

async function build(name: string, address: string, ...settings: readonly string[]): Promise<string> {
  const folder = path.join(root, ".tmp", name);
  const cli = createRequire(__filename).resolve("webpack-cli/bin/cli.js");
  const config = path.join(__dirname, "addInBuild.cjs");
  const environment = [`address=${address}`, `report=${BUNDLED_FILES}`, ...settings].flatMap((setting) => [
    "--env",
    setting,
  ]);
  await promisify(execFile)(
    process.execPath,
    [cli, "--mode", "production", "--config", config, ...environment, "-o", folder],
    { cwd: root },
  );
  return folder;
}

/** The script that replaces office.js: Microsoft's client, and a bridge that passes its requests to a test. */
export async function officeScript(): Promise<string> {
  const folder = path.join(root, ".tmp", "office-in-page");
  await new Promise<void>((built, failed) => {
    const compiler = webpack({
      mode: "development",
      devtool: false,
      entry: path.join(__dirname, "..", "host", "officeInPage.ts"),
      output: { path: folder, filename: "office.js" },
      resolve: { extensions: [".ts", ".js"] },
      module: {
        rules: [
          {
            test: /\.ts$/,
            use: {
              loader: "swc-loader",
              options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
            },
          },
        ],
      },
    });
    compiler.run((error, stats) => {
      if (error) failed(error);
      else if (stats?.hasErrors()) failed(new Error(stats.toString("errors-only")));
      else compiler.close((fault) => (fault ? failed(fault) : built()));
    });
  });
  const client = readFileSync(createRequire(__filename).resolve(CLIENT), "utf8");
  return `${client}\n${readFileSync(path.join(folder, "office.js"), "utf8")}`;
}

/** An Excel outside the page: it answers the page's requests and passes its events to `onEvents`. */
export function createHostForPage(
  options: HostOptions,
  onEvents: (entries: readonly EventEntry[]) => void = () => undefined,
): { readonly host: Host; answer(request: string): Promise<string> } {
  const host = createHost(options);
  class SessionBase {
    static _overrideSession: { _createRequestExecutorOrNull(): RequestExecutor };
  }
  const OfficeExtension = {
    SessionBase,
    CommonUtility: {},
    GenericEventRegistration: {
      getGenericEventRegistration: () => ({
        _handleRichApiMessage: ({ entries }: { entries: readonly EventEntry[] }) => onEvents(entries),
      }),
    },
    _testSetRichApiMessageReadyImpl: () => undefined,
  };
  host.attach({ OfficeExtension, setEnvironment: () => undefined } as unknown as OfficeClient);
  const executor = SessionBase._overrideSession._createRequestExecutorOrNull();
  return {
    host,
    answer: async (request) =>
      JSON.stringify(await executor.executeAsync("", 0, { Body: JSON.parse(request) })),
  };
}
