import { t } from "../locales";
import type { Language } from "../model/initiative";
import { BuildRefusal, type ReadRefusal, type RefusalDetails } from "./refusals";

/** A refusal in sentences: what stands in the way and what to do. */
export function refusalMessage(refusal: BuildRefusal | ReadRefusal, language: Language): string {
  const params = inWords(refusal.details);
  return refusal instanceof BuildRefusal
    ? t(language, `excel.build.${refusal.code}`, params)
    : t(language, `excel.read.${refusal.code}`, params);
}

function inWords(details: RefusalDetails): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      typeof value === "object" ? value.join(", ") : value,
    ]),
  );
}
