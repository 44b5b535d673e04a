import { useCallback, useRef } from "react";

/** Runs one piece of work at a time and ignores calls meanwhile, such as a second click. */
export function useSingleFlight() {
  const isBusy = useRef(false);
  return useCallback(async (work: () => Promise<void>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await work();
    } finally {
      isBusy.current = false;
    }
  }, []);
}
