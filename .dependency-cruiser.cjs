/** Imports run one way; docs/architecture.md draws the arrows. */
const rooms = {
  languages: ["languages"],
  catalogue: ["catalogue", "languages"],
  model: ["model", "catalogue", "languages"],
  blueprint: ["blueprint", "model", "catalogue", "languages"],
  excel: ["excel", "blueprint", "model", "catalogue", "languages"],
  commands: ["commands", "excel", "blueprint", "model", "catalogue", "languages"],
  importFiles: ["importFiles", "model", "catalogue", "languages", "xlsx", "spreadsheet"],
  taskpane: ["taskpane", "importFiles", "excel", "blueprint", "model", "catalogue", "languages"],
  spreadsheet: ["spreadsheet"],
  xlsx: ["xlsx", "spreadsheet"],
  host: ["host", "xlsx", "spreadsheet"],
};

/** Rooms with one door: others import their index.ts only. The tests of such a room may import its inside. */
const libraries = ["xlsx", "host", "importFiles"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room}-imports`,
      comment: `src/${room} may import only: ${allowed.join(", ")}`,
      severity: "error",
      from: { path: `^src/${room}/` },
      to: { path: "^src/", pathNot: `^src/(${allowed.join("|")})/` },
    })),
    ...libraries.map((room) => ({
      name: `${room}-has-one-door`,
      comment: `src/${room} is a library: import src/${room}/index.ts, or add to it what is missing`,
      severity: "error",
      from: { pathNot: `^(src|tests)/${room}/` },
      to: { path: `^src/${room}/`, pathNot: `^src/${room}/index\\.ts$` },
    })),
    {
      name: "no-cycles",
      comment: "No file imports itself through others, not even for a type.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/host/(objects|operations|wire)/" },
      to: { circular: true },
    },
    {
      name: "no-cycles-in-the-object-model",
      comment:
        "Excel's object model refers to itself (a range has a sheet, which has ranges), and so do the definitions of " +
        "its objects; they read each other only when a request asks.",
      severity: "error",
      from: { path: "^src/host/(objects|operations|wire)/", pathNot: "^src/host/objects/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "product-never-imports-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^tests/" },
    },
    {
      name: "oracle-is-independent",
      comment: "The oracle is written from the rules, never from the formulas.",
      severity: "error",
      from: { path: "^tests/oracle/", pathNot: "\\.test\\.ts$" },
      to: { path: "^src/(blueprint|excel|host|taskpane|preview|cli)/" },
    },
    {
      name: "no-development-package-in-the-add-in",
      comment: "Microsoft's client library and the host stay out of what is shipped.",
      severity: "error",
      from: { path: "^src/(languages|catalogue|model|blueprint|excel|commands|taskpane|importFiles|xlsx)/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "xlsx-is-loaded-on-demand",
      comment: "The pane loads the reader of workbooks when a person chooses a workbook, not before.",
      severity: "error",
      from: { path: "^src/importFiles/" },
      to: { path: "^src/xlsx/", dependencyTypesNot: ["dynamic-import", "type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
