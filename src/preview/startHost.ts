import { createHost, type Host, type OfficeClient } from "../host";
import { REGION } from "../locales";
import type { Language } from "../model/initiative";

/** An Excel in the page that speaks a language; `before` hands its workbook over. */
export function startHost(client: OfficeClient, language: Language, before: Host | null): Host {
  const region = REGION[language];
  const host = createHost({
    displayLanguage: region,
    contentLanguage: region,
    ...(before && { workbook: before.workbook }),
  });
  host.attach(client);
  return host;
}
