import { internalsOf, type OfficeClient, type RequestExecutor } from "../client/OfficeClient";

/** Sends all requests of the client to `executor` instead of Excel. */
export function overrideSession(client: OfficeClient, executor: RequestExecutor): void {
  const { CommonUtility, SessionBase, GenericEventRegistration, _testSetRichApiMessageReadyImpl } =
    internalsOf(client);
  class HostSession extends SessionBase {
    _createRequestExecutorOrNull(): RequestExecutor {
      return executor;
    }

    getEventRegistration(controlId: string): object {
      return GenericEventRegistration.getGenericEventRegistration(controlId);
    }
  }
  // Members beyond the emulated requirement set are refused before they reach the host, as in an older Excel.
  CommonUtility._doApiNotSupportedCheck = true;
  // Without this the client would first ask Excel to open the event channel.
  _testSetRichApiMessageReadyImpl(() => Promise.resolve());
  SessionBase._overrideSession = new HostSession();
}
