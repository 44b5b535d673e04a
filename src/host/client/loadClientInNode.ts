import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import type { OfficeClient } from "./OfficeClient";
import { createOffice } from "./createOffice";

const clientFile = "@microsoft/office-js/dist/excel-win32-16.01.debug.js";

/** The names that an add-in finds on its page. */
export interface ClientGlobals {
  Excel?: unknown;
  Office?: unknown;
  OfficeExtension?: unknown;
}

/**
 * Loads Microsoft's client library outside a browser, from this project's packages. With `onto`, `Excel`, `Office` and `OfficeExtension` are put
 * there too, where code written for a page looks for them.
 */
export function loadClientInNode(onto?: ClientGlobals): OfficeClient {
  const file = createRequire(__filename).resolve(clientFile);
  const text = readFileSync(file, "utf8");
  // The client runs in this realm, so that its promises, arrays and errors are those of its callers. It takes the
  // page's `window` for the global scope; `with`, and a place on `window` for each of its variables, make that true.
  const window = stubPage();
  for (const [, name] of text.matchAll(/^var (\w+)/gm)) window[name!] = window[name!];
  const source = `(function (window) { with (window) { ${text}
    return { Excel: Excel, Office: Office, OfficeExtension: OfficeExtension }; } })`;
  const load = vm.runInThisContext(source, { filename: file }) as (page: object) => ClientGlobals;
  const { Excel, Office: clientOffice, OfficeExtension } = load.call(window, window);
  const { office, ...excel } = createOffice(clientOffice as object);
  window.Office = office;
  if (onto) Object.assign(onto, { Excel, Office: office, OfficeExtension });
  return { Excel, Office: office, OfficeExtension, ...excel } as unknown as OfficeClient;
}

/** As much of a page as the client looks at while it loads. */
function stubPage(): Record<string, unknown> {
  const location = {
    href: "https://localhost/",
    search: "",
    hash: "",
    host: "localhost",
    protocol: "https:",
  };
  const document = {
    URL: location.href,
    readyState: "complete",
    addEventListener: () => undefined,
    getElementsByTagName: () => [],
    createElement: () => ({ style: {}, setAttribute: () => undefined, appendChild: () => undefined }),
  };
  const navigator = { userAgent: "Node", language: "en-US" };
  const window: Record<string, unknown> = {
    location,
    document,
    navigator,
    Promise,
    JSON,
    setTimeout,
    clearTimeout,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    external: {},
    name: "",
  };
  window.window = window;
  window.self = window;
  window.top = window;
  window.parent = window;
  return window;
}
