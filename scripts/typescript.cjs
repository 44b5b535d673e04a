/**
 * Lets Node run the product's TypeScript directly: each file is transpiled when it is first required.
 * Tests transpile in the same way, so that scripts run the tested code.
 */
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");

for (const [extension, tsx] of [
  [".ts", false],
  [".tsx", true],
]) {
  require.extensions[extension] = (module, path) => {
    const { code } = transformSync(readFileSync(path, "utf8"), {
      filename: path,
      swcrc: false,
      sourceMaps: "inline",
      jsc: { parser: { syntax: "typescript", tsx }, target: "es2022" },
      module: { type: "commonjs" },
    });
    module._compile(code, path);
  };
}

process.setSourceMapsEnabled(true);
