import { internalsOf, type OfficeClient, type RequestExecutor } from "../client/OfficeClient";

/** Makes every request of the client, whoever starts it, go to `executor` instead of to Excel. */
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
