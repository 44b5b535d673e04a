import { useCallback, useEffect, useRef, useState } from "react";
import type { Host } from "../host";

interface UnsavedChanges {
  /** Whether the workbook has changes that no file holds, at the moment of asking. */
  isUnsaved(): boolean;
  /** Marks the changes as saved, or as given up for another workbook. */
  markSaved(): void;
}

/** Follows whether the workbook has changes that no file holds; asks before the page is closed with some. */
export function useUnsaved(host: Host): UnsavedChanges {
  const [unsaved, setUnsavedState] = useState(false);
  const latest = useRef(false);
  const setUnsaved = useCallback((value: boolean) => {
    latest.current = value;
    setUnsavedState(value);
  }, []);
  useEffect(
    () =>
      host.onChange(({ structure, cells }) => {
        if (structure || cells.length > 0) setUnsaved(true);
      }),
    [host, setUnsaved],
  );
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
  return { isUnsaved: () => latest.current, markSaved: () => setUnsaved(false) };
}
