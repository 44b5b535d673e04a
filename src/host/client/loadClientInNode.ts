import type { OfficeClient } from "./OfficeClient";
import { createOffice } from "./createOffice";

const clientFile = "@microsoft/office-js/dist/excel-win32-16.01.debug.js";

/** The globals that an add-in uses on its page. */
export interface ClientGlobals {
  Excel?: unknown;
  Office?: unknown;
  OfficeExtension?: unknown;
}

/** The library's script. */
interface ClientScript {
  run(this: object, page: object): ClientGlobals;
  /** the names of its global variables */
  readonly variables: readonly string[];
}

/** Compiled once: each client runs it anew. */
let clientScript: ClientScript | undefined;

/**
 * Loads Microsoft's client library in Node, from this project's packages. With `globals`, `Excel`, `Office` and
 * `OfficeExtension` are also assigned to it, for code that expects them as globals.
 */
export function loadClientInNode(globals?: ClientGlobals): OfficeClient {
  const { run, variables } = (clientScript ??= compileClient());
  const window = stubPage();
  for (const name of variables) window[name] ??= undefined;
  const { Excel, Office: clientOffice, OfficeExtension } = run.call(window, window);
  const { office, ...excel } = createOffice(clientOffice as object);
  window.Office = office;
  if (globals) Object.assign(globals, { Excel, Office: office, OfficeExtension });
  return { Excel, Office: office, OfficeExtension, ...excel } as unknown as OfficeClient;
}

/**
 * The client runs in this realm, so that it shares promises, arrays and errors with its callers. It expects `window` to
 * be the global scope: `with` emulates this, and each of its variables is to be a property of `window`.
 */
function compileClient(): ClientScript {
  // Loaded at run time: this file is also part of bundles for browsers, which have none of these modules.
  const [{ createRequire }, { readFileSync }, vm] = [
    process.getBuiltinModule("node:module"),
    process.getBuiltinModule("node:fs"),
    process.getBuiltinModule("node:vm"),
  ];
  const file = createRequire(__filename).resolve(clientFile);
  const text = readFileSync(file, "utf8");
  const source = `(function (window) { with (window) { ${text}
    return { Excel: Excel, Office: Office, OfficeExtension: OfficeExtension }; } })`;
  return {
    run: vm.runInThisContext(source, { filename: file }) as ClientScript["run"],
    variables: Array.from(text.matchAll(/^var (\w+)/gm), ([, name = ""]) => name),
  };
}

/** A stub of the parts of a page that the client uses while it loads. */
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
