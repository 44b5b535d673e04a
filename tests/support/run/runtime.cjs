const { relative, sep } = require("node:path");
const { compileFunction, Script } = require("node:vm");
const { default: Runtime } = require("jest-runtime");
const { disableAsyncStorages } = require("./asyncStorages.cjs");
const ProcessEnvironment = require("./environment.cjs");
const guardTests = require("./guard.cjs");

/** The compiled modules of files with a page, by file: each page runs them in its own global scope. */
const pageScripts = new Map();

/** A module as a function of its parameters, compiled once for all pages. */
function pageScript(source, parameters, filename) {
  const opening = `(function (${parameters.join(", ")}) {`;
  const text = `${opening}${source}\n})`;
  let compiled = pageScripts.get(filename);
  if (compiled?.text !== text) {
    compiled = { text, script: new Script(text, { filename, columnOffset: -opening.length }) };
    pageScripts.set(filename, compiled);
  }
  return compiled.script;
}

/**
 * Loads modules; those of files with the environment of environment.cjs, into the process's own global scope, and those
 * of files with a page, which share no modules, without compiling them again.
 */
class ProcessRuntime extends Runtime {
  constructor(config, environment, ...others) {
    super(config, environment, ...others);
    const parameters = this.executor.injectedModuleParameters;
    this.executor.compile =
      environment.global === globalThis
        ? (source, filename) => compileFunction(source, parameters, { filename })
        : (source, filename) => {
            const page = environment.getVmContext();
            return page && pageScript(source, parameters, filename).runInContext(page);
          };
  }

  /** The process's own function is the right one in its own global scope. */
  installGetBuiltinModule() {
    if (this._environment.global !== globalThis) super.installGetBuiltinModule();
  }
}

/** By project, what loads the modules that its test files share. */
const sharedRuntimes = new Map();

/** The folders of `src` that take the place of Excel. Like Excel, they are the same for every file, and see no page. */
const EXCEL_FOLDERS = new Set(["host", "xlsx", "spreadsheet"]);

/**
 * Loads the modules of one test file. Those of the product and of packages are loaded once for all files of a process,
 * so that they are read once and stay compiled. A file that has a page, or replaces modules, shares the embedded host only.
 */
module.exports = class FileRuntime extends ProcessRuntime {
  constructor(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig) {
    super(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig);
    disableAsyncStorages();
    // The runner asks the environment, and each kind of environment has the guard.
    environment.handleTestEvent = guardTests;
    this.sharesAll = environment.global === globalThis && !environment.replacesModules;
    this.shared = sharedRuntimes.get(config.id);
    if (this.shared) return;
    const own = new ProcessEnvironment({ projectConfig: config }, { testPath });
    const files = new Map();
    this.shared = new ProcessRuntime(
      config,
      own,
      resolver,
      transformer,
      files,
      coverage,
      testPath,
      globalConfig,
    );
    sharedRuntimes.set(config.id, this.shared);
  }

  requireModule(from, moduleName, options, isRequireActual) {
    if (!options?.isInternalModule && moduleName && !this._resolution.isCoreModule(moduleName)) {
      const path = this._resolution.resolveCjs(from, moduleName);
      if (this.isShared(path)) return this.shared.requireModule(path);
    }
    return super.requireModule(from, moduleName, options, isRequireActual);
  }

  isShared(path) {
    const [folder, subfolder] = relative(this._config.rootDir, path).split(sep);
    if (folder === "src" && EXCEL_FOLDERS.has(subfolder)) return true;
    return (
      this.sharesAll && (folder === "src" || folder === ".tmp" || path.includes(`${sep}node_modules${sep}`))
    );
  }

  setMock(...mock) {
    if (this.sharesAll) throw new Error("A file whose support replaces modules has to call jest.mock itself");
    super.setMock(...mock);
  }

  getSourceMaps() {
    const own = super.getSourceMaps();
    const shared = this.shared.getSourceMaps();
    return {
      get: (path) => own.get(path) ?? shared.get(path),
      *[Symbol.iterator]() {
        yield* own;
        yield* shared;
      },
    };
  }
};
