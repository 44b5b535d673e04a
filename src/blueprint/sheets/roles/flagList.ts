import type { RoleFlagId } from "../../../model/dashboard";
import { quoted } from "../../formula";
import { itemName } from "../../names";

/** What is between two flags in a cell. */
export const FLAG_SEPARATOR = "  ·  ";
/** Greater than the length of all flags joined. */
const MAX_LENGTH = 255;

/** The expression of the labels of flags whose conditions hold, joined; "" when none does. */
export function flagList(conditions: Readonly<Partial<Record<RoleFlagId, string>>>): string {
  const words = Object.entries(conditions).map(
    ([flag, condition]) =>
      `IF(${condition},${quoted(FLAG_SEPARATOR)}&${itemName("roleFlag", flag as RoleFlagId)},"")`,
  );
  return `MID(${words.join("&")},${FLAG_SEPARATOR.length + 1},${MAX_LENGTH})`;
}
