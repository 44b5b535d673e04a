import { useState } from "react";
import { goTo, type Place } from "../../excel";

/** Shows cells of the workbook; tells what kept the last ones from being shown. */
export function useGoTo(): { readonly failure: unknown; show(place: Place): void } {
  const [failure, setFailure] = useState<unknown>(null);
  const show = (place: Place) => {
    goTo(place).then(() => setFailure(null), setFailure);
  };
  return { failure, show };
}
