import type { OfficeClient } from "./OfficeClient";
import { createOffice } from "./createOffice";

/** The globals of a page on which the client was loaded as a script. */
export interface ClientPage {
  Excel?: unknown;
  Office?: unknown;
  OfficeExtension?: unknown;
  readonly history: object;
}

/** Installs the emulated `Office` on a page on which the client's script was loaded. */
export function installClientInBrowser(page: ClientPage): OfficeClient {
  if (page.Excel === undefined || page.OfficeExtension === undefined) {
    throw new Error("The client's script has to be loaded on the page first.");
  }
  const { office, ...excel } = createOffice(page.Office as object);
  page.Office = office;
  restoreHistory(page.history);
  return {
    Excel: page.Excel,
    Office: office,
    OfficeExtension: page.OfficeExtension,
    ...excel,
  } as OfficeClient;
}

/** Office's loader overrides these two with null; deleting the overrides restores the browser's functions. */
function restoreHistory(history: object): void {
  for (const name of ["pushState", "replaceState"] as const) {
    if (Object.getOwnPropertyDescriptor(history, name)?.value === null) Reflect.deleteProperty(history, name);
  }
}
