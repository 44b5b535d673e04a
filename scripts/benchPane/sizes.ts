import path from "node:path";
import { gzipSync } from "node:zlib";
import { readFileSync } from "node:fs";
import webpack, { type Chunk, type Compilation, type Configuration } from "webpack";
import { VIEW_IDS } from "../../src/taskpane/views/viewIds";

/** Bytes of scripts, gzipped. */
export interface PaneSizes {
  /** what the page asks for before it shows anything */
  readonly initial: number;
  readonly initialAllowed: number;
  /** what each view adds when it is first opened */
  readonly views: Readonly<Record<string, number>>;
  readonly viewAllowed: number;
}

const INITIAL_ALLOWED = 165_000;
const VIEW_ALLOWED = 60_000;

/** Builds pages and weighs the pane's scripts, and those that its views add. */
export async function buildAndWeigh(config: Configuration, folder: string): Promise<PaneSizes> {
  const compilation = await built(config, folder);
  const initial = new Set(compilation.entrypoints.get("taskpane")!.chunks);
  const views = VIEW_IDS.map((view) => {
    const added = chunksOf(compilation, `src/taskpane/views/${view}/index.tsx`);
    return [view, weight(folder, new Set([...added].filter((chunk) => !initial.has(chunk))))] as const;
  });
  return {
    initial: weight(folder, initial),
    initialAllowed: INITIAL_ALLOWED,
    views: Object.fromEntries(views),
    viewAllowed: VIEW_ALLOWED,
  };
}

/** What is fetched together when a module is asked for. */
function chunksOf(compilation: Compilation, file: string): Set<Chunk> {
  const found = new Set<Chunk>();
  for (const module of compilation.modules) {
    if (module.nameForCondition()?.endsWith(path.normalize(file)) !== true) continue;
    for (const chunk of compilation.chunkGraph.getModuleChunks(module)) {
      for (const group of chunk.groupsIterable) for (const each of group.chunks) found.add(each);
    }
  }
  if (found.size === 0) throw new Error(`${file} is in no chunk`);
  return found;
}

function weight(folder: string, chunks: ReadonlySet<Chunk>): number {
  const scripts = [...chunks].flatMap(({ files }) => [...files]).filter((file) => file.endsWith(".js"));
  return scripts.reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length,
    0,
  );
}

function built(config: Configuration, folder: string): Promise<Compilation> {
  const compiler = webpack({ ...config, output: { ...config.output, path: folder } });
  return new Promise((resolve, failed) => {
    compiler.run((error, stats) => {
      if (error || !stats) failed(error ?? new Error("webpack gave nothing"));
      else if (stats.hasErrors()) failed(new Error(stats.toString("errors-only")));
      else compiler.close((fault) => (fault ? failed(fault) : resolve(stats.compilation)));
    });
  });
}
