/**
 * Replaces office.js on a page of the add-in, after Microsoft's client: requests go to a host outside the
 * page, through a function that the test provides.
 */
import { installClientInBrowser } from "../../src/host/client/installClientInBrowser";
import { internalsOf, type OfficeClient } from "../../src/host/client/OfficeClient";
import {
  platformOf,
  supportsSet,
  versionOf,
  type EmulatedExcel,
} from "../../src/host/client/requirementSets";
import { overrideSession } from "../../src/host/wire/overrideSession";
import type { EventEntry, Response } from "../../src/host/wire/protocol";

/** The functions that the test provides to the page, and those that the page provides to the test. */
export interface PageOfExcel extends Window {
  answer(request: string): Promise<string>;
  client: OfficeClient;
  /** Passes events to the page. */
  receiveEvents(entries: readonly EventEntry[]): void;
}

const page = window as unknown as PageOfExcel;
const parameters = new URLSearchParams(location.search);
const language = parameters.get("excel") ?? "en-CA";
const excelVersion = (parameters.get("excelVersion") ?? "Excel365") as EmulatedExcel;

page.client = installClientInBrowser(window);
page.client.setEnvironment({
  isSetSupported: (name, version) => supportsSet(excelVersion, name, version),
  displayLanguage: language,
  contentLanguage: language,
  platform: platformOf(excelVersion),
  version: versionOf(excelVersion),
  documentUrl: "",
});
overrideSession(page.client, {
  executeAsync: async (_data, _flags, { Body }) =>
    JSON.parse(await page.answer(JSON.stringify(Body))) as Response,
});
page.receiveEvents = (entries) =>
  internalsOf(page.client)
    .GenericEventRegistration.getGenericEventRegistration("")
    ._handleRichApiMessage({ entries });
