import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Chunk, ChunkGroup, Compilation, Compiler, Entrypoint } from "webpack";

/** The scripts and styles that one page loads, in bytes, gzipped. */
interface PageSize {
  readonly page: string;
  /** before the page shows anything */
  readonly initial: number;
  /** what each part adds when it is first used, by the path it is imported by */
  readonly later: Readonly<Record<string, number>>;
}

/** The views of the pane: the parts that are fetched beyond the first script before a view shows. */
const VIEW_PARTS: Readonly<Record<string, readonly string[]>> = {
  home: ["home/index.tsx"],
  add: ["add/index.tsx"],
  check: ["check/index.tsx"],
  dashboard: ["dashboard/index.tsx"],
  help: ["help/index.tsx"],
  "setup of a workbook": ["setup/index.tsx", "setup/ExistingWorkbook.tsx"],
  "setup of a new one": ["setup/index.tsx", "setup/NewInitiative.tsx"],
};

/** What each view of the pane adds before it shows when it is opened straight after the start, in bytes, gzipped. */
function viewSizes(compilation: Compilation): Readonly<Record<string, number>> {
  const pane = pageSizes(compilation).find(({ page }) => page === "taskpane");
  const sizeOf = (part: string) => {
    const size = pane?.later[`./src/taskpane/views/${part}`];
    if (size === undefined) throw new Error(`The pane has no part ${part}`);
    return size;
  };
  return Object.fromEntries(
    Object.entries(VIEW_PARTS).map(([view, parts]) => [
      view,
      parts.reduce((sum, part) => sum + sizeOf(part), 0),
    ]),
  );
}

/** Prints the sizes of all pages after a build. */
export class PageSizesReport {
  static readonly viewSizes = viewSizes;

  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap(PageSizesReport.name, (compilation) => {
      const lines = pageSizes(compilation).flatMap(({ page, initial, later }) => [
        `${page}: ${kilobytes(initial)} at first, gzipped`,
        ...Object.entries(later).map(([part, size]) => `  ${kilobytes(size).padStart(8)}  ${part}`),
      ]);
      const views = Object.entries(viewSizes(compilation)).map(
        ([view, size]) => `  ${kilobytes(size).padStart(8)}  ${view}`,
      );
      const report = [...lines, "views of the pane, beyond the first script, before they show:", ...views];
      process.stdout.write(`${report.join("\n")}\n`);
    });
  }
}

/** The sizes of every page of a build, once it is written. */
function pageSizes(compilation: Compilation): PageSize[] {
  return [...compilation.entrypoints].map(([page, entry]) => {
    const initial = new Set(entry.chunks);
    const later = [...laterGroups(entry)]
      .map((group) => {
        const added = new Set(group.chunks.filter((chunk) => !initial.has(chunk)));
        return [nameOf(group, compilation), gzippedSize(compilation, added)] as const;
      })
      .sort(([, a], [, b]) => b - a);
    return { page, initial: gzippedSize(compilation, initial), later: Object.fromEntries(later) };
  });
}

/** The gzipped size of the scripts and styles of chunks, once they are written. */
export function gzippedSize({ outputOptions }: Compilation, chunks: ReadonlySet<Chunk>): number {
  const files = [...chunks].flatMap((chunk) => [...chunk.files]);
  const read = (file: string) => readFileSync(path.join(outputOptions.path!, file));
  return files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
}

/** The groups of chunks that an entry loads later, directly or through others. */
function laterGroups(entry: Entrypoint): Set<ChunkGroup> {
  const found = new Set<ChunkGroup>();
  const add = (group: ChunkGroup) => {
    for (const child of group.childrenIterable) {
      if (found.has(child)) continue;
      found.add(child);
      add(child);
    }
  };
  add(entry);
  return found;
}

function nameOf(group: ChunkGroup, compilation: Compilation): string {
  const names = group.origins.map(({ module, request }) => {
    const imported = [...(module?.blocks ?? [])]
      .flatMap(({ dependencies }) => dependencies)
      .find((dependency) => "request" in dependency && dependency.request === request);
    const target = imported && compilation.moduleGraph.getModule(imported);
    return (
      target?.readableIdentifier(compilation.requestShortener).replace(/ \+ \d+ modules$/, "") ?? request
    );
  });
  return [...new Set(names)].join(", ");
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
