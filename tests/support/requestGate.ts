/** Holds the requests of a host back, so that a test acts while the pane waits for an answer. */
import type { HostOptions } from "../../src/host";

export interface RequestGate extends Required<Pick<HostOptions, "beforeRequest">> {
  /** From now on, no request is answered. */
  close(): void;
  /** Answers the requests that wait, and all later ones. */
  open(): void;
}

/** A gate that is open; its `beforeRequest` is an option of the host. */
export function requestGate(): RequestGate {
  let opened = Promise.resolve();
  let open = () => {};
  return {
    beforeRequest: () => opened,
    close: () => {
      opened = new Promise((resolve) => {
        open = resolve;
      });
    },
    open: () => open(),
  };
}
