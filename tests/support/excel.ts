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
