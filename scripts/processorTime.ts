import { existsSync, readFileSync } from "node:fs";

const SELF = "/proc/self/stat";
/** Linux counts the time of processes in hundredths of a second. */
const TICK_MILLISECONDS = 10;
/** Where that file has the time of children that ended, in the program and in the system, counted after the name. */
const CHILDREN = { from: 13, to: 15 };

/**
 * The processor time in milliseconds that this process has taken so far, with the programs that it started and that
 * have ended: a machine that does other things besides hardly changes it. Where the system does not tell the time of
 * those programs, the time that has passed.
 */
export function processorTime(): number {
  if (!existsSync(SELF)) return performance.now();
  const { user, system } = process.cpuUsage();
  const fields = readFileSync(SELF, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  const ticks = fields.slice(CHILDREN.from, CHILDREN.to).reduce((sum, field) => sum + Number(field), 0);
  return (user + system) / 1000 + ticks * TICK_MILLISECONDS;
}
