import type { Probe } from "../probe";
import { CHART_PROBES } from "./charts";
import { FORMAT_PROBES } from "./formats";
import { FORMULA_PROBES, STRUCTURED_PROBES } from "./formulas";
import { MOVE_PROBES } from "./moves";
import { NAME_PROBES } from "./names";
import { RULE_PROBES } from "./rules";
import { SHEET_PROBES } from "./sheets";
import { TABLE_PROBES } from "./tables";

/** All probes, in the order in which they are run. */
export const PROBES: readonly Probe[] = [
  ...FORMULA_PROBES,
  ...STRUCTURED_PROBES,
  ...NAME_PROBES,
  ...TABLE_PROBES,
  ...MOVE_PROBES,
  ...FORMAT_PROBES,
  ...RULE_PROBES,
  ...CHART_PROBES,
  ...SHEET_PROBES,
];
