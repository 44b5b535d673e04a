import { createHost, type Host } from "../host";
import { REGION } from "../locales";
import type { Language } from "../model/initiative";

/** An Excel in the page that speaks a language, with a workbook, or with a new one. */
export function startHost(language: Language, workbook?: Host["workbook"]): Host {
  const region = REGION[language];
  return createHost({
    displayLanguage: region,
    contentLanguage: region,
    ...(workbook && { workbook }),
  });
}
