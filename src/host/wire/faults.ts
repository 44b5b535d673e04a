import { ActionType, leavesWorkbook, ObjectPathType, type RequestBody, type Response } from "./protocol";
import type { HostErrorCode } from "./HostError";

/** A request of the client, as a test sees it before it is answered. */
export interface HostRequest {
  /** the number of the request, from 1; requests that only release references are not counted and get no fault */
  readonly number: number;
  /** the actions in their order, each with the name of the member: "Values", "Add"; "" for an object that is fetched */
  readonly actions: readonly string[];
  /** the 0-based positions of the actions that can change the content of the workbook */
  readonly changes: readonly number[];
  /** whether there are any; otherwise the request only reads, selects or calculates */
  readonly changesWorkbook: boolean;
}

/** A code of Excel or of its client library, as code of add-ins reads it from `error.code`. */
export type FaultCode =
  | HostErrorCode
  | "ActivityLimitReached"
  | "ConnectionFailure"
  | "InvalidOrTimedOutSession"
  | "RequestAborted"
  | "ServiceNotAvailable"
  | "Timeout";

/** How a request fails. */
export type RequestFault =
  /** nothing is done; for a refusal of the first action itself, use "stopped" with no action done */
  | { readonly kind: "refused"; readonly code: FaultCode }
  /** the first `actions` actions are done and stay done; the next one fails */
  | { readonly kind: "stopped"; readonly actions: number; readonly code: FaultCode }
  /** everything is done, and the client gets an error in place of the answer: "GeneralException" without a code */
  | { readonly kind: "answerLost"; readonly code?: FaultCode }
  /** everything is done, and the client's channel fails with an error that has no code */
  | { readonly kind: "channelBroken" }
  /** no answer ever comes, as when the page of the add-in was closed; with `isDone` the request is done */
  | { readonly kind: "noAnswer"; readonly isDone: boolean };

/** Describes a request for `HostOptions.faults` and its hooks. */
export function describeRequest({ Actions, ObjectPaths }: RequestBody, number: number): HostRequest {
  const changes = Actions.flatMap(({ ActionType: type, Name, ObjectPathId }, position) => {
    const path = ObjectPaths[ObjectPathId];
    const isChange =
      type === ActionType.setProperty ||
      (type === ActionType.method && !leavesWorkbook(Name)) ||
      // Methods that give an object, such as `worksheets.add`, are performed when the object is fetched.
      (type === ActionType.instantiate &&
        path?.ObjectPathType === ObjectPathType.method &&
        // Worksheet functions only give a result.
        ObjectPaths[path.ParentObjectPathId ?? 0]?.Name !== "Functions" &&
        !leavesWorkbook(path.Name));
    return isChange ? [position] : [];
  });
  return { number, actions: Actions.map(({ Name }) => Name), changes, changesWorkbook: changes.length > 0 };
}

/** Whether a request with this fault, or without one, reaches the workbook. */
export function isPerformed(fault: RequestFault | null): boolean {
  if (fault?.kind === "noAnswer") return fault.isDone;
  return fault?.kind !== "refused";
}

/**
 * What the client gets of a request with a fault: `response` is the true answer, if the request was performed. Null
 * means that no answer comes.
 */
export function faultyResponse(fault: RequestFault, response: Response | null): Response | null {
  switch (fault.kind) {
    case "refused":
      return errorResponse(fault.code, `The request was refused: ${fault.code}.`);
    case "stopped":
      return response;
    case "answerLost":
      return errorResponse(fault.code ?? "GeneralException", "The answer was lost.");
    case "channelBroken":
      throw new Error("The connection to Excel broke.");
    case "noAnswer":
      return null;
  }
}

/** The answer to a request that failed as a whole. */
export function errorResponse(code: FaultCode, message: string): Response {
  return {
    Body: null,
    ErrorCode: code,
    ErrorMessage: message,
    HttpStatusCode: STATUS[code] ?? 400,
    Headers: {},
  };
}

/** The HTTP status that the client library gives with a code, where it is not 400. */
const STATUS: Readonly<Partial<Record<FaultCode, number>>> = {
  ActivityLimitReached: 429,
  ConnectionFailure: 0,
  GeneralException: 500,
  InvalidOrTimedOutSession: 408,
  ServiceNotAvailable: 503,
};
