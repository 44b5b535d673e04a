import { useState } from "react";
import { goTo, type WorkbookLocation } from "../../excel";

/** Shows cells of the workbook; tells what kept the last ones from being shown. */
export function useGoTo(): { readonly failure: unknown; show(place: WorkbookLocation): void } {
  const [failure, setFailure] = useState<unknown>(null);
  const show = (place: WorkbookLocation) => {
    goTo(place).then(() => setFailure(null), setFailure);
  };
  return { failure, show };
}
