import { useState } from "react";
import { addEntries, showOnFirstUse, type WrittenEntry } from "../../../../excel";
import type { Language } from "../../../../languages";
import { QUESTION_OF_POINT, type MeetingPoint } from "../../../../model/meeting";
import { useSingleFlight } from "../../../hooks/useSingleFlight";
import { pointText } from "../../../pointText";

/** What a person decides about a point. */
export interface Decision {
  readonly decision: string;
  readonly owner?: string;
  /** ISO text */
  readonly due?: string;
}

/** A decision that was written to the table Debrief. */
export interface WrittenDecision extends Decision {
  readonly point: string;
  readonly entry: WrittenEntry;
}

/** What came of the latest attempt to write a decision or to take it away. */
export type DecisionOutcome =
  | { readonly phase: "idle" | "busy" | "undone" }
  | { readonly phase: "written"; readonly entry: WrittenEntry }
  | { readonly phase: "failed" | "undoFailed"; readonly error: unknown };

/** Writes decisions as rows of Debrief, whose answers say in the workbook's language what they are about. */
export function useDecisions(workbookLanguage: Language) {
  const [written, setWritten] = useState<readonly WrittenDecision[]>([]);
  const [outcome, setOutcome] = useState<DecisionOutcome>({ phase: "idle" });
  const singleFlight = useSingleFlight();

  const write = (point: MeetingPoint, key: string, decision: Decision, onWritten: () => void) =>
    singleFlight(async () => {
      setOutcome({ phase: "busy" });
      try {
        const answer = pointText(point, workbookLanguage);
        const entry = await addEntries("Debrief", [
          { ...QUESTION_OF_POINT[point.kind], answer, ...decision, state: "open" },
        ]);
        setWritten((before) => [...before, { ...decision, point: key, entry }]);
        setOutcome({ phase: "written", entry });
        onWritten();
        await showOnFirstUse("Debrief");
      } catch (error) {
        setOutcome({ phase: "failed", error });
      }
    });
  const undo = (taken: WrittenDecision) =>
    singleFlight(async () => {
      setOutcome({ phase: "busy" });
      try {
        await taken.entry.undo();
        setWritten((before) => before.filter((one) => one !== taken));
        setOutcome({ phase: "undone" });
      } catch (error) {
        setOutcome({ phase: "undoFailed", error });
      }
    });
  return { written, outcome, write, undo };
}
