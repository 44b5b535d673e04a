import { createHost, type Host } from "../host";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import type { Language } from "../languages";

const addresses = new WeakMap<Host["workbook"], string>();
let workbooks = 0;

/** Starts a host in a language, with the given workbook or with a new one. */
export function startHost(language: Language, workbook?: Host["workbook"]): Host {
  const region = LANGUAGE_FORMATS[language].region;
  const documentUrl = (workbook && addresses.get(workbook)) ?? `preview:${(workbooks += 1)}`;
  const host = createHost({
    displayLanguage: region,
    contentLanguage: region,
    // What is half typed for one workbook is not to come back in another of the same name.
    documentUrl,
    ...(workbook && { workbook }),
  });
  addresses.set(host.workbook, documentUrl);
  return host;
}
