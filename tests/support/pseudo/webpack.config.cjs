const path = require("node:path");
const { NormalModuleReplacementPlugin } = require("webpack");
const configuration = require("../../../webpack.config.js");

const FOLDER = path.join(__dirname, "../../../.tmp/pseudo");
const LANGUAGES = /^(?:\.\.\/)+languages(?=\/|$)/;

/** The add-in with the pseudo-language. */
module.exports = (env, argv) => {
  const addIn = configuration(env, argv);
  const replaced = new NormalModuleReplacementPlugin(LANGUAGES, (resource) => {
    resource.request = resource.request.replace(LANGUAGES, path.join(FOLDER, "src/languages"));
  });
  return {
    ...addIn,
    devtool: false,
    cache: false,
    output: { ...addIn.output, path: path.join(FOLDER, "add-in") },
    plugins: [...addIn.plugins, replaced],
  };
};
