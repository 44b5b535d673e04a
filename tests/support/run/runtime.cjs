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

/** The folders of `src` that take the place of Excel. Like Excel, they are the same for every file, and see no page. */
const EXCEL_FOLDERS = new Set(["host", "xlsx", "spreadsheet"]);

/** Lets another runtime load some modules. */
class SharingRuntime extends ProcessRuntime {
  /** The runtime that loads a module instead of this one; undefined if this one does. */
  sharedFor() {
    return undefined;
  }

  requireModule(from, moduleName, options, isRequireActual) {
    if (!options?.isInternalModule && moduleName && !this._resolution.isCoreModule(moduleName)) {
      const path = this._resolution.resolveCjs(from, moduleName);
      const shared = this.sharedFor(path, relative(this._config.rootDir, path).split(sep));
      if (shared) return shared.requireModule(path);
    }
    return super.requireModule(from, moduleName, options, isRequireActual);
  }
}

/** Loads the modules that all files with the shared page share. */
class PageRuntime extends SharingRuntime {
  sharedFor(_path, [folder, subfolder]) {
    return folder === "src" && EXCEL_FOLDERS.has(subfolder) ? this.excel : undefined;
  }
}

/** By project, what loads the modules that its test files share; those with a page of page.cjs share others. */
const sharedRuntimes = new Map();
const pageRuntimes = new Map();

/**
 * Loads the modules of one test file. Those of the product and of packages are loaded once for all files of a process,
 * so that they are read once and stay compiled: once without a page, and once in the page that files share. A file that
 * has a page of its own, or replaces modules, shares the embedded host only.
 */
module.exports = class FileRuntime extends SharingRuntime {
  constructor(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig) {
    super(config, environment, resolver, transformer, cacheFS, coverage, testPath, globalConfig);
    disableAsyncStorages();
    // The runner asks the environment, and each kind of environment has the guard.
    environment.handleTestEvent = guardTests;
    const others = [resolver, transformer, new Map(), coverage, testPath, globalConfig];
    if (!sharedRuntimes.has(config.id)) {
      const own = new ProcessEnvironment({ projectConfig: config }, { testPath });
      sharedRuntimes.set(config.id, new ProcessRuntime(config, own, ...others));
    }
    this.excel = sharedRuntimes.get(config.id);
    if (environment.sharesModules && !pageRuntimes.has(config.id)) {
      const page = new PageRuntime(config, environment, ...others);
      page.excel = this.excel;
      pageRuntimes.set(config.id, page);
    }
    if (environment.sharesModules) this.shared = pageRuntimes.get(config.id);
    else if (environment.global === globalThis && !environment.replacesModules) this.shared = this.excel;
  }

  sharedFor(path, [folder, subfolder]) {
    if (folder === "src" && EXCEL_FOLDERS.has(subfolder)) return this.excel;
    const isOfAll = folder === "src" || folder === ".tmp" || path.includes(`${sep}node_modules${sep}`);
    return isOfAll ? this.shared : undefined;
  }

  setMock(...mock) {
    if (this.shared) throw new Error("A file whose support replaces modules has to call jest.mock itself");
    super.setMock(...mock);
  }

  getSourceMaps() {
    const own = super.getSourceMaps();
    const shared = (this.shared ?? this.excel).getSourceMaps();
    return {
      get: (path) => own.get(path) ?? shared.get(path),
      *[Symbol.iterator]() {
        yield* own;
        yield* shared;
      },
    };
  }
};
