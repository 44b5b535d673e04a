const { writeFileSync } = require("node:fs");
const path = require("node:path");
const { BannerPlugin } = require("webpack");
const configuration = require("../../webpack.config.js");
const { PageSizesReport } = require("../../scripts/build/pageSizes.ts");

/**
 * The add-in as `npm run build` makes it, and in the file `--env report=…` of its folder the path of each file that its
 * scripts are made of. With `--env update`, its scripts set `isUpdate`.
 */
module.exports = (env, argv) => {
  const config = configuration(env, argv);
  const update = new BannerPlugin({ banner: "globalThis.isUpdate = true;", raw: true, test: /\.js$/ });
  const plugins = [...config.plugins, reportAs(env.report), ...(env.update ? [update] : [])];
  return { ...config, plugins };
};

/** The name of the file with the sizes of the views, next to the report. */
const VIEW_SIZES = "viewSizes.json";

/** Takes the files from webpack's own statistics. */
function reportAs(name) {
  const apply = (compiler) => compiler.hooks.done.tap("report", write);
  const write = (stats) => {
    const everything = {
      ...{ all: false, modules: true, nestedModules: true, cachedModules: true, dependentModules: true },
      ...{ groupModulesByType: false, modulesSpace: Infinity, nestedModulesSpace: Infinity },
    };
    const files = (modules) =>
      modules.flatMap(({ nameForCondition, modules: nested = [] }) => [nameForCondition, ...files(nested)]);
    const found = new Set(files(stats.toJson(everything).modules).filter(Boolean));
    const folder = stats.compilation.outputOptions.path;
    writeFileSync(path.join(folder, name), JSON.stringify([...found]));
    writeFileSync(
      path.join(folder, VIEW_SIZES),
      JSON.stringify(PageSizesReport.viewSizes(stats.compilation)),
    );
  };
  return { apply };
}
