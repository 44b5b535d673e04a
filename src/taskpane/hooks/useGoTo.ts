import { useState } from "react";
import { goTo, type WorkbookLocation } from "../../excel";

/** Shows cells of the workbook; `failure` is the error of the latest attempt. */
export function useGoTo(): { readonly failure: unknown; show(place: WorkbookLocation): void } {
  const [failure, setFailure] = useState<unknown>(null);
  const show = (place: WorkbookLocation) => {
    goTo(place).then(() => setFailure(null), setFailure);
  };
  return { failure, show };
}
