const { readFileSync } = require("node:fs");
const { ModuleMocker } = require("jest-mock");

const GLOBALS = new Set(Reflect.ownKeys(globalThis));
/** How a test file replaces modules by others. */
const REPLACES_MODULES = /\bjest\.(?:mock|doMock|isolateModules|resetModules)\b/;

/**
 * Runs test files in the process's own global scope: code in a separate one (`node:vm`) takes twice the time, since every
 * access to a global is intercepted there. What a file leaves on the global object is removed after it.
 */
module.exports = class ProcessEnvironment {
  constructor({ projectConfig }, { testPath }) {
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimers = null;
    this.fakeTimersModern = null;
    this.replacesModules = ProcessEnvironment.replacesModules(testPath);
    this.console = globalThis.console;
    this.exit = process.exit;
    Object.assign(globalThis, projectConfig.globals);
  }

  /** Whether a test file replaces modules by others. */
  static replacesModules(testPath) {
    return REPLACES_MODULES.test(readFileSync(testPath, "utf8"));
  }

  async setup() {}

  async teardown() {
    for (const key of Reflect.ownKeys(globalThis)) {
      if (!GLOBALS.has(key)) Reflect.deleteProperty(globalThis, key);
    }
    globalThis.console = this.console;
    process.exit = this.exit;
  }

  exportConditions() {
    return ["node", "node-addons"];
  }

  getVmContext() {
    return globalThis;
  }
};
