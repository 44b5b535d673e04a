/** The connection between the add-in and Excel, which a test interrupts between or within requests. */

/** An action of a request, as the client library sends it. */
interface WireAction {
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
}

interface WireRequest {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, { readonly ObjectPathType: number; readonly Name: string }>>;
}

interface WireResponse {
  Body: { Results: readonly unknown[]; TraceIds: readonly number[]; Error?: { ActionIndex: number } } | null;
  ErrorCode: string;
  ErrorMessage: string;
  HttpStatusCode: number;
  Headers: Readonly<Record<string, string>>;
}

interface Executor {
  executeAsync(data: string, flags: number, message: { readonly Body: WireRequest }): Promise<WireResponse>;
}

interface Session {
  _createRequestExecutorOrNull(): Executor;
}

/** A request of the code under test. */
export interface SentRequest {
  /** 1 for the first request after the connection was opened */
  readonly number: number;
  /** the positions of the actions that change the workbook */
  readonly changes: readonly number[];
}

/** How a request fails. */
export type RequestFault =
  /** Excel refuses it before it does anything. */
  | { readonly kind: "refused"; readonly code: string }
  /** Excel does it, and the answer gets lost. */
  | { readonly kind: "answerLost"; readonly code: string }
  /** Excel does the first actions and stops. */
  | { readonly kind: "stopped"; readonly after: number; readonly code: string };

export interface Watcher {
  /** Called before each request; may act as another person, and returns how the request fails, if it does. */
  before(request: SentRequest): Promise<RequestFault | undefined>;
}

/** More requests than any operation sends: ends work that repeats a request for ever. */
const MAX_REQUESTS = 400;

/**
 * Runs work whose requests are watched, on the host that is attached at the moment. Requests that `watcher.before`
 * sends itself are not watched.
 */
export async function watched<T>(watcher: Watcher, work: () => Promise<T>): Promise<T> {
  const { SessionBase } = OfficeExtension as unknown as { SessionBase: { _overrideSession: Session } };
  const session = SessionBase._overrideSession;
  const executor = session._createRequestExecutorOrNull();
  let sent = 0;
  let isWatching = true;
  const watching: Executor = {
    executeAsync: async (data, flags, message) => {
      if (!isWatching || isCleanup(message.Body)) return executor.executeAsync(data, flags, message);
      sent += 1;
      if (sent > MAX_REQUESTS) throw new Error("The operation does not stop sending requests");
      const body = message.Body;
      isWatching = false;
      const fault = await watcher.before({ number: sent, changes: changesIn(body) });
      isWatching = true;
      switch (fault?.kind) {
        case undefined:
          return executor.executeAsync(data, flags, message);
        case "refused":
          return failure(fault.code);
        case "answerLost":
          await executor.executeAsync(data, flags, message);
          return failure(fault.code);
        case "stopped": {
          const Actions = body.Actions.slice(0, fault.after);
          const response = await executor.executeAsync(data, flags, { ...message, Body: { ...body, Actions } });
          if (response.Body && !response.Body.Error) {
            Object.assign(response.Body, {
              Error: {
                Code: fault.code,
                Message: `The test stopped the request: ${fault.code}`,
                ActionIndex: fault.after,
                Location: "",
                HttpStatusCode: 400,
              },
            });
          }
          return response;
        }
      }
    },
  };
  session._createRequestExecutorOrNull = () => watching;
  try {
    return await work();
  } finally {
    isWatching = false;
    session._createRequestExecutorOrNull = () => executor;
  }
}

function failure(code: string): WireResponse {
  return {
    Body: null,
    ErrorCode: code,
    ErrorMessage: `The test made this request fail: ${code}`,
    HttpStatusCode: 400,
    Headers: {},
  };
}

/** The positions of the actions that change the workbook. */
function changesIn({ Actions, ObjectPaths }: WireRequest): number[] {
  return Actions.flatMap(({ ActionType, Name, ObjectPathId }, index) => {
    const isSet = ActionType === 4;
    const isCall = ActionType === 3 && !isReading(Name);
    const path = ObjectPaths[ObjectPathId];
    const isAdding = ActionType === 1 && path?.ObjectPathType === 3 && !isReading(path.Name);
    return isSet || isCall || isAdding ? [index] : [];
  });
}

function isReading(method: string): boolean {
  return /^(_|Get|Activate|Select|Calculate|Suspend)/.test(method);
}

/** Whether a request only releases references: the client sends such requests by itself. */
function isCleanup({ Actions }: WireRequest): boolean {
  return (
    Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === "_RemoveReference")
  );
}
