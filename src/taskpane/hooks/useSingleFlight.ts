import { useCallback, useRef } from "react";

/** Lets one piece of work through at a time: a button pressed twice does its work once. */
export function useSingleFlight() {
  const busy = useRef(false);
  return useCallback(async (work: () => Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      await work();
    } finally {
      busy.current = false;
    }
  }, []);
}
