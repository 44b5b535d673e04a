import { createWorkbook, type CreateOptions } from "../excel";
import type { InitiativeFile } from "../model/initiative";
import { EmbeddedExcel } from "./embeddedExcel";

/** What the command line tells of a workbook that it built. */
export interface BuildFigures {
  readonly sheets: number;
  readonly tables: number;
  readonly formulas: number;
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly largestRequestBytes: number;
  readonly milliseconds: number;
}

/** Builds a workbook as the add-in does in Excel, with the embedded host in Excel's place, and saves it. */
export async function buildWorkbook(
  file: InitiativeFile,
  options: CreateOptions,
): Promise<BuildFigures & { readonly bytes: Uint8Array }> {
  const start = performance.now();
  const host = new EmbeddedExcel().create(options.language);
  const report = await createWorkbook(file, options);
  await host.settle();
  const bytes = await host.save();
  const { roundTrips, requestBytes, largestRequestBytes } = host.counters;
  return {
    sheets: report.sheets.length,
    tables: report.tables,
    formulas: report.formulas,
    roundTrips,
    requestBytes,
    largestRequestBytes,
    milliseconds: Math.round(performance.now() - start),
    bytes,
  };
}
