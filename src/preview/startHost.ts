import { createHost, type Host, type HostOptions } from "../host";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import type { Language } from "../languages";

const addresses = new WeakMap<Host["workbook"], string>();
let workbookCount = 0;

/**
 * Starts a host in a language, with the given workbook or with a new one. `beforeCalculationStep` has a workbook that was just
 * opened shown with the values of its file, while it is calculated.
 */
export function startHost(
  language: Language,
  workbook?: Host["workbook"],
  beforeCalculationStep?: HostOptions["beforeCalculationStep"],
): Host {
  const region = LANGUAGE_FORMATS[language].region;
  const documentUrl = (workbook && addresses.get(workbook)) ?? `preview:${(workbookCount += 1)}`;
  const host = createHost({
    displayLanguage: region,
    contentLanguage: region,
    // Unique, so that drafts for one workbook do not reappear in another of the same name.
    documentUrl,
    keepsHistory: true,
    ...(workbook && { workbook }),
    ...(beforeCalculationStep && { beforeCalculationStep }),
  });
  addresses.set(host.workbook, documentUrl);
  return host;
}
