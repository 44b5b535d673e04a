import { wordOf } from "../../../src/model/vocabulary";
import type { RoleFlagId } from "../../../src/model/dashboard";
import type { Language } from "../../../src/languages";

/** The words of flags, side by side. */
export function flagWords(flags: readonly RoleFlagId[], language: Language): string {
  return flags.map((flag) => wordOf("roleFlag", flag, language)).join("  ·  ");
}
