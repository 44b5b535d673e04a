import { createHost, type Host } from "../host";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import type { Language } from "../languages";

const addresses = new WeakMap<Host["workbook"], string>();
let workbookCount = 0;

/** Starts a host in a language, with the given workbook or with a new one. */
export function startHost(language: Language, workbook?: Host["workbook"]): Host {
  const region = LANGUAGE_FORMATS[language].region;
  const documentUrl = (workbook && addresses.get(workbook)) ?? `preview:${(workbookCount += 1)}`;
  const host = createHost({
    displayLanguage: region,
    contentLanguage: region,
    // Unique, so that drafts for one workbook do not reappear in another of the same name.
    documentUrl,
    keepsHistory: true,
    ...(workbook && { workbook }),
  });
  addresses.set(host.workbook, documentUrl);
  return host;
}
