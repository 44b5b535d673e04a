import { useEffect, useState } from "react";
import type { Host } from "../host";

/** Whether the workbook has changes that no file holds; `setUnsaved(false)` once one does. */
export function useUnsaved(host: Host): readonly [boolean, (unsaved: boolean) => void] {
  const [unsaved, setUnsaved] = useState(false);
  useEffect(
    () =>
      host.onChange(({ structure, cells }) => {
        if (structure || cells.length > 0) setUnsaved(true);
      }),
    [host],
  );
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
  return [unsaved, setUnsaved];
}
