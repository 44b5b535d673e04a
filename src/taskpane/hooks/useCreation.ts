import { useCallback, useRef, useState } from "react";
import { CancelledError, type NameClashPolicy, type StepId } from "../../excel";
import type { InitiativeFile } from "../../model/initiative";
import { useSingleFlight } from "./useSingleFlight";

export interface CreationProgress {
  readonly done: number;
  readonly total: number;
  readonly step?: StepId;
  readonly sheet?: string;
}

/** The state of the creation of a workbook. */
export type CreationState =
  | { readonly phase: "idle" }
  | { readonly phase: "creating"; readonly progress: CreationProgress }
  | { readonly phase: "cancelled" }
  | { readonly phase: "failed"; readonly error: unknown; readonly initiative: InitiativeFile };

const INITIAL_PROGRESS: CreationProgress = { done: 0, total: 1 };

/** Creates the workbook of an initiative, reports its progress, and can be cancelled. */
export function useCreation(onCreated: () => void) {
  const [creation, setCreation] = useState<CreationState>({ phase: "idle" });
  const abort = useRef<AbortController | null>(null);

  const singleFlight = useSingleFlight();
  const build = useCallback(
    async (initiative: InitiativeFile, onClash: NameClashPolicy) => {
      const controller = new AbortController();
      abort.current = controller;
      setCreation({ phase: "creating", progress: INITIAL_PROGRESS });
      try {
        // Loaded lazily: the definitions of all sheets are a third of the pane's code.
        const { createWorkbook } = await import("../../excel/build/createWorkbook");
        await createWorkbook(initiative, {
          language: initiative.language,
          onClash,
          signal: controller.signal,
          onProgress: (progress) => setCreation({ phase: "creating", progress }),
        });
        setCreation({ phase: "idle" });
        onCreated();
      } catch (error) {
        const isCancelled = error instanceof CancelledError;
        setCreation(isCancelled ? { phase: "cancelled" } : { phase: "failed", error, initiative });
      }
    },
    [onCreated],
  );

  const create = useCallback(
    (initiative: InitiativeFile, onClash: NameClashPolicy = "refuse") =>
      singleFlight(() => build(initiative, onClash)),
    [singleFlight, build],
  );
  const cancel = useCallback(() => abort.current?.abort(), []);
  return { creation, create, cancel };
}
