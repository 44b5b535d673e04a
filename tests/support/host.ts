import { createHost, type Host, type HostOptions, type OfficeClient, loadClientInNode } from "../../src/host";

let client: OfficeClient | null = null;

/**
 * An Excel with an empty workbook, accessed as by an add-in: `Excel`, `Office` and `OfficeExtension` are on
 * `globalThis`. The client is loaded once; each call attaches a fresh host to it.
 */
export async function openHost(options: HostOptions = {}): Promise<Host> {
  const host = createHost(options);
  host.attach(officeClient());
  await Office.onReady();
  return host;
}

/** The client that every host of a test file is attached to, and its globals: a command line loads a client of its own. */
export function officeClient(): OfficeClient {
  client ??= loadClientInNode();
  const { Excel, Office, OfficeExtension } = client;
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  return client;
}
