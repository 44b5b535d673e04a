/** Whether the canvas covers a change, by docs/rules.md, "Roles" and "Indicators". */
import type { StoryId } from "../../src/model/dashboard";
import type { CanvasEntry, IsoDate } from "../../src/model/initiative";
import { isFilled } from "./compare";
import { latestOf } from "./dates";
import type { Situation } from "./situation";

/** Whether an entry about it is dated from the last change to the report date. */
export function storyOf(
  { file, day }: Situation,
  changes: readonly IsoDate[],
  isAbout: (entry: CanvasEntry) => boolean,
): StoryId {
  const changed = latestOf(changes.filter((date) => date <= day));
  if (changed === null) return "nothing";
  const hasEntry = file.canvas.some(
    (entry) =>
      isFilled(entry.description) &&
      isAbout(entry) &&
      entry.date !== undefined &&
      entry.date >= changed &&
      entry.date <= day,
  );
  return hasEntry ? "told" : "behind";
}
