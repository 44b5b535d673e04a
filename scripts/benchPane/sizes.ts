import path from "node:path";
import webpack, { type Chunk, type Compilation, type Configuration } from "webpack";
import { gzippedSize } from "../build/pageSizes";
import { VIEW_IDS } from "../../src/taskpane/views/viewIds";

/** The sizes of scripts and styles in bytes, gzipped. */
export interface PaneSizes {
  /** what the page loads before it shows anything */
  readonly initial: number;
  readonly initialAllowed: number;
  /** what each view loads when it is first opened */
  readonly views: Readonly<Record<string, number>>;
  readonly viewAllowed: number;
}

const INITIAL_ALLOWED = 165_000;
const VIEW_ALLOWED = 60_000;

/** Builds the pages and measures what the pane and its lazy-loaded views load. */
export async function buildAndMeasure(config: Configuration, folder: string): Promise<PaneSizes> {
  const compilation = await compile(config, folder);
  const initial = new Set(compilation.entrypoints.get("taskpane")!.chunks);
  const views = VIEW_IDS.map((view) => {
    const added = chunksOf(compilation, `src/taskpane/views/${view}/index.tsx`);
    return [
      view,
      gzippedSize(compilation, new Set([...added].filter((chunk) => !initial.has(chunk)))),
    ] as const;
  });
  return {
    initial: gzippedSize(compilation, initial),
    initialAllowed: INITIAL_ALLOWED,
    views: Object.fromEntries(views),
    viewAllowed: VIEW_ALLOWED,
  };
}

/** The chunks that are loaded together with a module. */
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

function compile(config: Configuration, folder: string): Promise<Compilation> {
  const compiler = webpack({ ...config, output: { ...config.output, path: folder } });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || !stats) reject(error ?? new Error("webpack gave nothing"));
      else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else compiler.close((closeError) => (closeError ? reject(closeError) : resolve(stats.compilation)));
    });
  });
}
