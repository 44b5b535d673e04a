import { useEffect, useState } from "react";
import type { Host } from "../host";

/** Whether a workbook that was opened is calculated. */
type OpeningCalculation = "calculating" | "done" | "failed";

interface CalculationEnd {
  readonly host: Host;
  readonly state: OpeningCalculation;
}

/** Follows the calculation of the workbook that was opened. */
export function useCalculation(host: Host): OpeningCalculation {
  const [end, setEnd] = useState<CalculationEnd | null>(null);
  useEffect(() => {
    let isShown = true;
    const endWith = (state: OpeningCalculation) => () => {
      if (isShown) setEnd({ host, state });
    };
    host.calculated.then(endWith("done"), endWith("failed"));
    return () => {
      isShown = false;
    };
  }, [host]);
  if (end?.host === host) return end.state;
  return host.isCalculating ? "calculating" : "done";
}
