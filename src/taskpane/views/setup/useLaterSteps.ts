import { useEffect, useState } from "react";
import { loadPart } from "../../components/LazyLoad";

const loadLaterSteps = () => loadPart(() => import("./LaterSteps"));

/** What creating an initiative needs once its first step is shown: the rules of the form, and the fields of the other steps. */
export type LaterSteps = Awaited<ReturnType<typeof loadLaterSteps>>;

/**
 * Loads what the first step does without; null until it is there. Throws, for the error boundary around the view, if it
 * cannot be loaded.
 */
export function useLaterSteps(): LaterSteps | null {
  const [later, setLater] = useState<LaterSteps | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  useEffect(() => {
    loadLaterSteps().then(setLater, (error: unknown) => setFailure({ error }));
  }, []);
  if (failure) throw failure.error;
  return later;
}
