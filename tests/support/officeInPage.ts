/**
 * Stands on a page of the add-in in place of office.js, after Microsoft's client: requests go to a host outside the
 * page, through a function that the test lends it.
 */
import { installClientInBrowser } from "../../src/host/client/installClientInBrowser";
import type { OfficeClient } from "../../src/host/client/OfficeClient";
import { supportsSet, versionOf } from "../../src/host/client/requirementSets";
import { overrideSession } from "../../src/host/wire/HostSession";
import type { Response } from "../../src/host/wire/protocol";

/** What the test lends the page, and what the page lends the test. */
export interface PageOfExcel extends Window {
  answer(request: string): Promise<string>;
  client: OfficeClient;
}

const page = window as unknown as PageOfExcel;
const language = new URLSearchParams(location.search).get("excel") ?? "en-CA";

page.client = installClientInBrowser(window);
page.client.surround({
  isSetSupported: (name, version) => supportsSet("Excel365", name, version),
  displayLanguage: language,
  contentLanguage: language,
  version: versionOf("Excel365"),
  documentUrl: "",
});
overrideSession(page.client, {
  executeAsync: async (_data, _flags, { Body }) =>
    JSON.parse(await page.answer(JSON.stringify(Body))) as Response,
});
