import { useCallback, useEffect, useRef, useState } from "react";
import type { Host } from "../host";

interface UnsavedChanges {
  /** Whether the workbook has unsaved changes at the moment of the call. */
  isUnsaved(): boolean;
  /** Marks the changes as saved, or as discarded. */
  markSaved(): void;
}

/** Tracks whether the workbook has unsaved changes; the browser asks before the page is closed with some. */
export function useUnsaved(host: Host): UnsavedChanges {
  const [isUnsaved, setUnsavedState] = useState(false);
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
    if (!isUnsaved) return undefined;
    const onBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", onBeforeUnload);
    return () => window.removeEventListener("beforeunload", onBeforeUnload);
  }, [isUnsaved]);
  return { isUnsaved: () => latest.current, markSaved: () => setUnsaved(false) };
}
