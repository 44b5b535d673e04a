const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const common = require("./scripts/build/commonConfig.cjs");
const { guidePatterns } = require("./scripts/build/guidePages.cjs");

const clientFolder = path.dirname(require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js"));

/** The page of `npm start`: a grid, the embedded host, and the add-in's task pane. */
module.exports = (_env, { mode = "production" }) => {
  const { plugins, output, ...rest } = common(mode, "preview", __filename);
  return {
    ...rest,
    entry: { preview: "./src/preview/index.tsx" },
    output: { ...output, path: path.join(__dirname, "dist-preview") },
    // It is read from this machine's own disk: made small, it would only start later, by half of the time.
    optimization: { minimize: false, concatenateModules: false, usedExports: false, mangleExports: false },
    plugins: [
      ...plugins,
      new HtmlPlugin({
        template: "./src/preview/preview.html",
        filename: "index.html",
        scriptLoading: "defer",
      }),
      new CopyPlugin({
        patterns: [
          // Microsoft's client, unchanged, beside the page: the preview asks no other host for anything.
          {
            from: path.join(clientFolder, "excel-win32-16.01.debug.js"),
            to: "office-client.js",
            info: { minimized: true },
          },
          { from: "assets/icon.svg", to: "icon.svg" },
          // What the pane's links lead to, as beside the add-in.
          { from: "assets/*.{html,css}" },
          { from: "assets/icon-32.png", to: "assets/icon-32.png" },
          ...guidePatterns(),
        ],
      }),
    ],
  };
};
