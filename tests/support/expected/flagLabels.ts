import { labelOf } from "../../../src/model/vocabulary";
import type { RoleFlagId } from "../../../src/model/dashboard";
import type { Language } from "../../../src/languages";

/** The labels of flags, joined as the cell shows them. */
export function flagLabels(flags: readonly RoleFlagId[], language: Language): string {
  return flags.map((flag) => labelOf("roleFlag", flag, language)).join("  ·  ");
}
