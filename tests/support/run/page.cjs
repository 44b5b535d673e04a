const { setImmediate } = require("node:timers");
const { TestEnvironment } = require("jest-environment-jsdom");
const { replacesModules } = require("./environment.cjs");

/** A page that lives as long as the process. What a file leaves in it is removed after the file. */
class SharedPage extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    // jsdom has no messages, by which React takes its turns in a browser; without either it would wait for timers.
    this.global.setImmediate = setImmediate;
  }

  /** Modules that are loaded in it stay loaded: see runtime.cjs. */
  sharesModules = true;
  /** The symbols of the empty page: the test runner keeps the state of a file under others. */
  symbols = new Set(Object.getOwnPropertySymbols(this.global));

  async teardown() {
    const { window } = this.dom;
    for (const symbol of Object.getOwnPropertySymbols(window)) {
      if (!this.symbols.has(symbol)) Reflect.deleteProperty(window, symbol);
    }
    this.moduleMocker.restoreAllMocks();
    window.document.body.replaceChildren();
    window.sessionStorage.clear();
    window.localStorage.clear();
    window.history.replaceState(null, "", "/");
  }
}

let shared;
/** The console of the current file. */
let current;
const forwarding = new Proxy({}, { get: (_target, name) => current[name].bind(current) });

/**
 * The page of test files that need one. Files that replace no modules share a page, since to load React and Fluent UI takes
 * seconds; the others have one of their own.
 */
module.exports = class PageEnvironment {
  constructor(config, context) {
    if (replacesModules(context.testPath)) return new TestEnvironment(config, context);
    current = context.console;
    shared ??= new SharedPage(config, { ...context, console: forwarding });
    return shared;
  }
};
