import { useEffect, useRef, type RefObject } from "react";

/**
 * Scrolls to what came of an action when it appears, and when `outcome` or `failure` changes: it is below the focused button, often
 * outside of the visible area.
 */
export function useScrollToOutcome(
  isVisible: boolean,
  outcome: unknown,
  failure: unknown = null,
): RefObject<HTMLDivElement> {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isVisible) container.current?.scrollIntoView({ block: "nearest" });
  }, [isVisible, outcome, failure]);
  return container;
}
