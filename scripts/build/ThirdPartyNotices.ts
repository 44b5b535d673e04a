import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Compilation, sources, WebpackError, type Compiler, type Module } from "webpack";

/** The licences under which a package may be bundled, as SPDX names them. */
const ACCEPTED_LICENCES = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC"];
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i;
const RULE = "-".repeat(80);

interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** its licence, and its notice if it has one */
  readonly text: string;
}

/**
 * Writes a file with the licence of each package whose modules are in the built scripts. A package whose licence is not
 * accepted, or whose text is missing, is an error.
 */
export class ThirdPartyNotices {
  constructor(
    private readonly filename: string,
    /** files with the licences of packages that come without, by name */
    private readonly licenceFiles: Readonly<Record<string, string>>,
  ) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(ThirdPartyNotices.name, (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: ThirdPartyNotices.name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => this.emit(compilation),
      );
    });
  }

  private emit(compilation: Compilation): void {
    const packages = [...packageFolders(compilation)].map((folder) => this.readPackage(folder));
    for (const { name, licence, text } of packages) {
      if (!ACCEPTED_LICENCES.includes(licence)) {
        compilation.errors.push(
          new WebpackError(`${name} has the licence “${licence}”, which is not accepted`),
        );
      }
      if (text === "") compilation.errors.push(new WebpackError(`${name} comes without its licence`));
    }
    compilation.emitAsset(this.filename, new sources.RawSource(noticesOf(packages)));
  }

  private readPackage(folder: string): BundledPackage {
    const { name, version, license } = JSON.parse(
      readFileSync(path.join(folder, "package.json"), "utf8"),
    ) as Readonly<Record<"name" | "version" | "license", string>>;
    const ownFiles = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
    const files = ownFiles.length > 0 ? ownFiles.sort() : [this.licenceFiles[name] ?? []].flat();
    const texts = files.map((file) => readFileSync(path.resolve(folder, file), "utf8"));
    return { name, version, licence: license, text: texts.map(normalizeLines).join("\n\n") };
  }
}

/** The folders of the packages that the chunks contain, and of webpack, whose runtime each page contains. */
function packageFolders(compilation: Compilation): Set<string> {
  const folders = new Set([path.dirname(require.resolve("webpack/package.json"))]);
  for (const chunk of compilation.chunks) {
    for (const module of compilation.chunkGraph.getChunkModulesIterable(chunk)) {
      for (const file of filesOf(module)) {
        if (file.includes(`${path.sep}node_modules${path.sep}`)) folders.add(packageFolder(file));
      }
    }
  }
  return folders;
}

/** The files of a module; one that is concatenated from others has several. */
function filesOf(module: Module): string[] {
  if ("modules" in module) return (module.modules as Module[]).flatMap(filesOf);
  return [module.nameForCondition() ?? []].flat();
}

/** The folder of the package that a file belongs to. A package.json without a name only says how its folder is read. */
function packageFolder(file: string): string {
  const folder = path.dirname(file);
  const description = path.join(folder, "package.json");
  if (existsSync(description) && "name" in JSON.parse(readFileSync(description, "utf8"))) return folder;
  if (folder === path.dirname(folder)) throw new Error(`${file} belongs to no package`);
  return packageFolder(folder);
}

function normalizeLines(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}

/** The text of the file: packages in alphabetical order, those with the same licence text together. */
function noticesOf(packages: readonly BundledPackage[]): string {
  const byText = new Map<string, BundledPackage[]>();
  for (const each of [...packages].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  }
  const parts = [...byText].map(([text, sharing]) => {
    const names = sharing.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return `${names.join("\n")}\n\n${text}\n`;
  });
  return ["Ensemble contains code of these packages.\n", ...parts].join(`${RULE}\n`);
}
