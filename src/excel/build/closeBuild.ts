/** The last request of a build, when everything is there: nothing that fails here takes anything back. */
import { queueRemoveBuildRecord } from "./buildRecord";
import { lastTraceMessage, isRetryable } from "../errors";
import type { Requests, RetryPolicy } from "../requests";
import { isEmpty, queueContent, type LoadedContent } from "../workbookSnapshot";

/** What the last request does; the name is a mark of the request. */
export type ClosingStep = "record" | "calculation" | "emptySheet";

/** What is known before the last request. */
export interface Closing {
  /** the empty sheet of a new workbook, and what is on it by now; null if there is none */
  readonly emptySheet: { readonly id: string; readonly content: LoadedContent } | null;
  readonly calculatesItself: boolean;
}

const STEPS: readonly ClosingStep[] = ["record", "calculation", "emptySheet"];

/**
 * Ends a build: removes its record, makes Excel calculate where it does not do so by itself (readers would see cells
 * without values), and deletes the empty sheet of a new workbook, unless somebody has written on it meanwhile. One round
 * trip; what Excel refuses is left out, a request that failed for a reason that may pass is sent once more. Returns what is not done.
 */
export async function closeBuild(
  requests: Requests,
  { emptySheet, calculatesItself }: Closing,
  retry: RetryPolicy,
): Promise<readonly ClosingStep[]> {
  const emptySheetId = emptySheet && isEmpty(emptySheet.content) ? emptySheet.id : null;
  const queue: Readonly<Record<ClosingStep, (context: Excel.RequestContext) => void>> = {
    record: ({ workbook }) => queueRemoveBuildRecord(workbook),
    calculation: ({ application }) => application.calculate("Full"),
    emptySheet: ({ workbook }) => {
      if (emptySheetId !== null) workbook.worksheets.getItemOrNullObject(emptySheetId).delete();
    },
  };
  const refused: ClosingStep[] = [];
  let pending = STEPS.filter(
    (step) => step === "record" || (step === "calculation" ? !calculatesItself : emptySheetId !== null),
  );
  let isRepeated = false;
  while (pending.length > 0) {
    try {
      await requests.send((context) => {
        for (const step of pending) {
          context.trace(step);
          queue[step](context);
        }
      }, retry);
      return refused;
    } catch (error) {
      const stopped = pending.find((step) => step === lastTraceMessage(error));
      if (isRetryable(error) && !isRepeated) {
        isRepeated = true;
        pending = pending.slice(stopped ? pending.indexOf(stopped) : 0);
      } else if (stopped) {
        refused.push(stopped);
        pending = pending.slice(pending.indexOf(stopped) + 1);
      } else return [...refused, ...pending];
    }
  }
  return refused;
}

/** Ends a build that was cut off before its last request. Two round trips. */
export async function closeInterruptedBuild(
  requests: Requests,
  emptySheetId: string | null,
  calculatesItself: boolean,
): Promise<readonly ClosingStep[]> {
  const emptySheet =
    emptySheetId === null
      ? null
      : await requests.send(({ workbook }) => {
          const sheet = workbook.worksheets.getItemOrNullObject(emptySheetId);
          return { id: emptySheetId, content: queueContent(sheet) };
        });
  return closeBuild(requests, { emptySheet, calculatesItself }, {});
}
