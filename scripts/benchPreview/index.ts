import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { PreviewPages } from "../../tests/support/previewPages";
import { ACTIONS, measurePreview, type Action, type PreviewFigures } from "./measure";
import type { MeasuredCells } from "./workbook";

const SIZES = [336, 3000, 10_000] as const;

/** The figures of all sizes, and how many times as much as the smallest each takes. */
export interface PreviewReport {
  readonly sizes: readonly PreviewFigures[];
  readonly ratios: Readonly<Record<number, Readonly<Record<Action, number>>>>;
}

/** Measures the preview over workbooks of several sizes. `script` is what writes such a workbook: see writeWorkbook. */
export async function measurePreviews(script: string): Promise<PreviewReport> {
  const folder = path.join(__dirname, "..", "..", ".tmp", "bench-preview");
  mkdirSync(folder, { recursive: true });
  const preview = await PreviewPages.start(3700);
  try {
    const sizes: PreviewFigures[] = [];
    for (const observations of SIZES) {
      const file = path.join(folder, `${observations}.xlsx`);
      // A process of its own: the host of such a workbook takes more memory than the measurements.
      const written = execFileSync(
        process.execPath,
        [script, "--preview-workbook", String(observations), file],
        { encoding: "utf8" },
      );
      const cells = JSON.parse(written) as MeasuredCells;
      const onStep = (step: string) => process.stderr.write(`${observations} observations: ${step}\n`);
      sizes.push(await measurePreview(preview, observations, file, cells, onStep));
    }
    return { sizes, ratios: ratiosOf(sizes) };
  } finally {
    await preview.closeBrowser();
    await preview.stop();
  }
}

function ratiosOf(sizes: readonly PreviewFigures[]): PreviewReport["ratios"] {
  const [smallest, ...larger] = sizes;
  const ratio = (figures: PreviewFigures, action: Action) =>
    Math.round((figures.actions[action].time / smallest!.actions[action].time) * 10) / 10;
  return Object.fromEntries(
    larger.map((figures) => [
      figures.observations,
      Object.fromEntries(ACTIONS.map((action) => [action, ratio(figures, action)])) as Record<Action, number>,
    ]),
  );
}
