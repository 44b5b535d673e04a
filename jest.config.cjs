/** @type {import("jest").Config} */
const common = {
  roots: ["<rootDir>/tests"],
  testEnvironment: "<rootDir>/tests/support/run/environment.cjs",
  runtime: "<rootDir>/tests/support/run/runtime.cjs",
  transform: {
    "^.+\\.(ts|tsx|mts|js|mjs)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: [
    "/node_modules/(?!(@xarsh|@cj-tech-master|marked|lodash-es|nanoid|echarts|zrender|rbush|quickselect|kdbush)/)",
  ],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/tests/support/emptyStyle.ts",
    "^@fluentui/react-icons$": "<rootDir>/tests/support/icons.cjs",
    "^fast-check$": "<rootDir>/tests/support/run/fastCheck.cjs",
  },
  globalSetup: "<rootDir>/tests/support/run/setup.ts",
  globalTeardown: "<rootDir>/tests/support/run/teardown.ts",
};

// Test files that only the soak run tries: see tests/support/sample.ts.
const onlyInSoak = Number(process.env.ENSEMBLE_TESTS_CASES ?? 1) > 1 ? [] : ["\\.soak\\.test\\.tsx?$"];

/** @type {import("jest").Config} */
module.exports = {
  projects: [
    {
      ...common,
      testMatch: ["**/*.test.ts", "**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/pseudo/", ...onlyInSoak],
    },
    // With one more language: see tests/support/pseudo.
    {
      ...common,
      testMatch: ["<rootDir>/tests/pseudo/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", ...onlyInSoak],
      moduleNameMapper: {
        ...common.moduleNameMapper,
        "^(?:\\.\\./)+(?:src/)?languages(/.*)?$": "<rootDir>/.tmp/pseudo/src/languages$1",
      },
    },
  ],
  testSequencer: "<rootDir>/tests/support/run/sequencer.cjs",
  maxWorkers: 2,
  // Only ends what hangs: no test depends on the time that it takes. See tests/support/waitLimit.ts too.
  testTimeout: 60 * 60_000,
};
