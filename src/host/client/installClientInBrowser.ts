import type { OfficeClient } from "./OfficeClient";
import { createOffice } from "./createOffice";

/** What the client leaves on the page that it was loaded on as a plain script. */
export interface ClientPage {
  Excel?: unknown;
  Office?: unknown;
  OfficeExtension?: unknown;
  readonly history: object;
}

/** Makes a page on which the client's script was loaded a page as Excel would show it. */
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

/** Office's loader covers these two with null; taken away, the browser's own come back. */
function restoreHistory(history: object): void {
  for (const name of ["pushState", "replaceState"] as const) {
    if (Object.getOwnPropertyDescriptor(history, name)?.value === null) Reflect.deleteProperty(history, name);
  }
}
