import { counterOf } from "../../counterOf";
import format from "../format";

const count = counterOf(format);

/** What `check` says. */
const texts = {
  summary: "Checks a workbook: entries that are wrong or mislead, and what is damaged; changes nothing.",
  file: "FILE.xlsx",
  nothing: (rows: number) => `Nothing was found in ${count(rows, "row", "rows")}.`,
  damaged: "The workbook is damaged. A repair would do this:",
  firstPart: "Once that is done, a repair may find more to do.",
  repairBy: (command: string) => `To repair it: ${command}`,
  left: "A repair leaves this as it is:",
  unread: (reason: string) => `The entries cannot be checked before the workbook is repaired: ${reason}`,
  found: (errors: number, warnings: number, steps: number) =>
    `Found: ${count(errors, "error", "errors")}, ${count(warnings, "warning", "warnings")}, ${count(steps, "step", "steps")} of a repair.`,
};

export default texts;
