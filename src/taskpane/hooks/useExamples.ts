import { useEffect, useState } from "react";
import type { Example } from "../examples";

/** The examples, empty until they are loaded; loaded lazily, since most users need them once or never. */
export function useExamples(): readonly Example[] | "failed" {
  const [examples, setExamples] = useState<readonly Example[] | "failed">([]);
  useEffect(() => {
    let isMounted = true;
    import("../examples").then(
      (module) => isMounted && setExamples(module.EXAMPLES),
      () => isMounted && setExamples("failed"),
    );
    return () => {
      isMounted = false;
    };
  }, []);
  return examples;
}
