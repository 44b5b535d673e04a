const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
require("./scripts/typescript.cjs");
const { manifestAt, productionAddress } = require("./scripts/productionAddress.ts");

const here = (...parts) => path.join(__dirname, ...parts);
const clientFolder = path.dirname(require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js"));

/** What both bundles share: TypeScript through swc, styles as files so that the content policy holds. */
function common(mode, name) {
  return {
    name,
    mode,
    target: ["web", "es2022"],
    // Maps only in development; eval, webpack's default there, is against the content policy.
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js", ".json"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: {
              jsc: {
                parser: { syntax: "typescript", tsx: true },
                transform: { react: { runtime: "automatic" } },
                target: "es2022",
              },
            },
          },
        },
        { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
        // Some packages leave out the extension in their ES modules.
        { test: /\.m?js$/, resolve: { fullySpecified: false } },
      ],
    },
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    cache: process.env.ENSEMBLE_BUILD_CACHE !== "off" && {
      type: "filesystem",
      cacheDirectory: here(".tmp", "webpack"),
      buildDependencies: { config: [__filename] },
    },
    performance: false,
    stats: "errors-warnings",
  };
}

/** What Excel loads: the task pane, the function file and its window, icons, static pages and manifest. */
function addIn(mode, address) {
  return {
    ...common(mode, "add-in"),
    entry: {
      taskpane: "./src/taskpane/index.ts",
      commands: "./src/commands/index.ts",
      fault: "./src/commands/fault.ts",
    },
    output: {
      path: here("dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: { keep: /^preview\// },
    },
    plugins: [
      new CssPlugin({ filename: "[name].css" }),
      page("taskpane", "taskpane"),
      page("commands", "commands"),
      page("commands", "fault"),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", transform: (manifest) => manifestAt(manifest.toString(), address) },
          { from: "assets/**/*.{png,html,css}" },
        ],
      }),
    ],
  };
}

function page(folder, name, as = name) {
  return new HtmlPlugin({
    template: `./src/${folder}/${name}.html`,
    filename: `${as}.html`,
    chunks: [as],
    scriptLoading: "defer",
  });
}

/** The add-in with a page beside it that shows Fluent UI and nothing of ours, for `npm run bench`. */
function measured() {
  const { entry, plugins, ...rest } = addIn("production", productionAddress());
  return {
    ...rest,
    entry: { ...entry, empty: "./scripts/benchPane/emptyPage.tsx" },
    plugins: [...plugins, page("taskpane", "taskpane", "empty")],
  };
}

/** The page of `npm start`: a grid, the embedded host, and the same task pane. */
function preview(mode) {
  return {
    ...common(mode, "preview"),
    entry: { preview: "./src/preview/index.tsx" },
    output: {
      path: here("dist", "preview"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    // It is read from this machine's own disk: made small, it would only start later, by half of the time.
    optimization: { minimize: false, concatenateModules: false },
    plugins: [
      new CssPlugin({ filename: "[name].[contenthash:8].css" }),
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
          ...["install", "installer"].map(documentAsPage),
        ],
      }),
    ],
  };
}

/** A document of docs/ as a page beside the preview. */
function documentAsPage(name) {
  return {
    from: `docs/${name}.md`,
    to: `${name}.html`,
    transform: async (markdown) => (await import("./scripts/docPage.mjs")).docPage(markdown.toString(), name),
  };
}

/** Excel loads an add-in over https only, from the machine's own trusted certificate while one develops. */
async function development() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    ...addIn("development", productionAddress()),
    devServer: {
      port: 3000,
      hot: false,
      liveReload: false,
      server: { type: "https", options: await getHttpsServerOptions() },
      headers: { "Access-Control-Allow-Origin": "*" },
    },
  };
}

/** `--env address=…` or ENSEMBLE_ADDRESS says where the add-in will be served from. */
module.exports = (env, { mode = "production" }) =>
  env.WEBPACK_SERVE
    ? development()
    : [addIn(mode, productionAddress(env.address ?? process.env.ENSEMBLE_ADDRESS)), preview(mode)];
module.exports.measured = measured;
