const path = require("node:path");
const CssPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

/** What the add-in's and the preview's bundles share: TypeScript through swc, styles as files so that the content policy holds. */
module.exports = function common(mode, name, configFile) {
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
    // With a hash, a browser may keep a file for ever: what changes has another name.
    output: {
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    plugins: [new CssPlugin({ filename: "[name].[contenthash:8].css" })],
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    cache: process.env.ENSEMBLE_BUILD_CACHE !== "off" && {
      type: "filesystem",
      cacheDirectory: path.join(__dirname, "..", "..", ".tmp", "webpack"),
      buildDependencies: { config: [__filename, configFile] },
    },
    performance: false,
    stats: "errors-warnings",
  };
};
