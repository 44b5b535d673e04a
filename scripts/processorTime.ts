import { existsSync, readFileSync } from "node:fs";

const STAT_FILE = "/proc/self/stat";
/** Linux counts processor time in hundredths of a second. */
const TICK_MILLISECONDS = 10;
/** The fields with the user and system time of terminated children: 0-based, counted after the process name. */
const CHILD_TIMES = { start: 13, end: 15 };

/**
 * The processor time in milliseconds that this process and its terminated children have used so far; other load on the
 * machine hardly affects it. Where the system does not report the time of children, the elapsed time.
 */
export function processorTime(): number {
  if (!existsSync(STAT_FILE)) return performance.now();
  const { user, system } = process.cpuUsage();
  const fields = readFileSync(STAT_FILE, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  const ticks = fields
    .slice(CHILD_TIMES.start, CHILD_TIMES.end)
    .reduce((sum, field) => sum + Number(field), 0);
  return (user + system) / 1000 + ticks * TICK_MILLISECONDS;
}
