import { useCallback } from "react";
import type { FixReport } from "../../excel/check";
import { PANE_CHECK_TEXTS } from "../../languages/texts/pane/check";
import { useMessages } from "../i18n/useMessages";

/** The maximum number of cells that are named. */
const MAX_NAMED_CELLS = 5;
const SKIP_REASONS = ["content", "formula", "row", "column", "stopped"] as const;

/** Returns a function that says which cells were left as they are, and why. */
export function useSkippedText(): (skipped: FixReport["skipped"]) => string {
  const { tCount } = useMessages(PANE_CHECK_TEXTS);
  return useCallback(
    (skipped) =>
      SKIP_REASONS.flatMap((reason) => {
        const places = skipped.filter((cell) => cell.reason === reason).map(({ place }) => place);
        if (places.length === 0) return [];
        const cells = places.slice(0, MAX_NAMED_CELLS).map(({ sheet, address }) => `${sheet} ${address}`);
        const named = [...cells, ...(places.length > MAX_NAMED_CELLS ? ["…"] : [])].join(", ");
        return [tCount(`left.${reason}`, places.length, { cells: named })];
      }).join(" "),
    [tCount],
  );
}
