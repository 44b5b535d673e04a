import { openHost } from "./host";
import type { Host, HostOptions } from "../../src/host";

/** Opens an empty workbook and runs `work` on its sheet in one request; returns its result. */
export async function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext, host: Host) => Promise<T> | T,
  options: HostOptions = {},
): Promise<T> {
  const host = await openHost(options);
  return Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getActiveWorksheet(), context, host);
    await context.sync();
    return result;
  });
}

/** The error code with which Excel refuses the call on the sheet, or "accepted" when it accepts it. */
export async function errorCodeOf(
  context: Excel.RequestContext,
  call: (sheet: Excel.Worksheet) => void,
): Promise<string> {
  call(context.workbook.worksheets.getActiveWorksheet());
  try {
    await context.sync();
    return "accepted";
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

/** Changes the open workbook in one request. */
export async function changeWorkbook(work: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}

/** The values of a range of the open workbook. */
export async function valuesAt(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });
}
