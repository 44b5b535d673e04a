const { relative, sep } = require("node:path");
const { compileFunction } = require("node:vm");
const { default: Runtime } = require("jest-runtime");

/** Loads modules; those of files with the environment of environment.cjs, into the process's own global scope. */
class ProcessRuntime extends Runtime {
  constructor(config, environment, ...others) {
    super(config, environment, ...others);
    if (environment.global !== globalThis) return;
    const parameters = this.executor.injectedModuleParameters;
    this.executor.compile = (source, filename) => compileFunction(source, parameters, { filename });
  }

  /** The process's own function is the right one in its own global scope. */
  installGetBuiltinModule() {
    if (this._environment.global !== globalThis) super.installGetBuiltinModule();
  }
}

/** By project, what loads the modules that its test files share. */
const sharedRuntimes = new Map();

/**
 * Loads the modules of one test file. Those of the product and of packages are loaded once for all files of a process,
 * so that they are read once and stay compiled; a file that replaces modules has its own.
 */
module.exports = class FileRuntime extends ProcessRuntime {
  constructor(config, environment, resolver, transformer, cacheFS, ...others) {
    super(config, environment, resolver, transformer, cacheFS, ...others);
    if (environment.global !== globalThis || environment.replacesModules) return;
    this.shared = sharedRuntimes.get(config.id);
    if (this.shared) return;
    this.shared = new ProcessRuntime(config, environment, resolver, transformer, new Map(), ...others);
    sharedRuntimes.set(config.id, this.shared);
  }

  requireModule(from, moduleName, options, isRequireActual) {
    if (
      this.shared &&
      !options?.isInternalModule &&
      moduleName &&
      !this._resolution.isCoreModule(moduleName)
    ) {
      const path = this._resolution.resolveCjs(from, moduleName);
      if (this.isShared(path)) return this.shared.requireModule(path);
    }
    return super.requireModule(from, moduleName, options, isRequireActual);
  }

  isShared(path) {
    const [folder] = relative(this._config.rootDir, path).split(sep);
    return folder === "src" || folder === ".tmp" || path.includes(`${sep}node_modules${sep}`);
  }

  setMock(...mock) {
    this.refuseReplacing();
    super.setMock(...mock);
  }

  /** Modules that are shared cannot be replaced for one file. */
  refuseReplacing() {
    if (this.shared) throw new Error("A file whose support replaces modules calls jest.mock itself");
  }

  getSourceMaps() {
    const own = super.getSourceMaps();
    const shared = this.shared?.getSourceMaps();
    if (!shared) return own;
    return {
      get: (path) => own.get(path) ?? shared.get(path),
      *[Symbol.iterator]() {
        yield* own;
        yield* shared;
      },
    };
  }
};
