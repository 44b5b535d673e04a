import { useEffect, useState } from "react";
import type { Example } from "../examples";

/** The examples, once they are there; they are fetched apart, as most people need them once or never. */
export function useExamples(): readonly Example[] | "failed" {
  const [examples, setExamples] = useState<readonly Example[] | "failed">([]);
  useEffect(() => {
    let shown = true;
    import("../examples").then(
      (module) => shown && setExamples(module.EXAMPLES),
      () => shown && setExamples("failed"),
    );
    return () => {
      shown = false;
    };
  }, []);
  return examples;
}
