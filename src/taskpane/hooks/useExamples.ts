import { useEffect, useState } from "react";
import type { InitiativeFile } from "../../model/initiative";

/** The examples, once they are there; they are fetched apart, as most people need them once or never. */
export function useExamples(): readonly InitiativeFile[] | "failed" {
  const [examples, setExamples] = useState<readonly InitiativeFile[] | "failed">([]);
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
