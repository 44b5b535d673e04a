const { readFileSync } = require("node:fs");
const { createHash } = require("node:crypto");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
require("./scripts/typescript.cjs");
const common = require("./scripts/build/commonConfig.cjs");
const { guidePatterns } = require("./scripts/build/guidePages.cjs");
const { PageSizesReport } = require("./scripts/build/pageSizes.ts");
const { ThirdPartyNotices } = require("./scripts/build/ThirdPartyNotices.ts");
const { manifestAt, productionAddress } = require("./scripts/productionAddress.ts");

const here = (...parts) => path.join(__dirname, ...parts);

/** The style sheet of the pages without scripts, with a hash in its name as the bundles have. */
const STYLE_HASH = createHash("sha256")
  .update(readFileSync(here("assets", "pages.css")))
  .digest("hex")
  .slice(0, 8);
const withHashedStyle = (page) => page.toString().replace("pages.css", `pages.${STYLE_HASH}.css`);

/** What Excel loads: the task pane, the function file and its window, icons, static pages and manifest. */
function addIn(mode, address) {
  const { plugins, output, ...rest } = common(mode, "add-in", __filename);
  return {
    ...rest,
    entry: {
      // Every view needs the fields of entries and the words of lists: with the first script, they are fetched once.
      taskpane: ["./src/taskpane/index.ts", "./src/model/entities/fieldText.ts", "./src/model/vocabulary.ts"],
      commands: "./src/commands/index.ts",
      fault: "./src/commands/fault.ts",
    },
    output: { ...output, path: here("dist") },
    plugins: [
      ...plugins,
      page("taskpane", "taskpane"),
      page("commands", "commands"),
      page("commands", "fault"),
      new CopyPlugin({
        patterns: [
          { from: "manifest.xml", transform: (manifest) => manifestAt(manifest.toString(), address) },
          // The manifest names the icons, and is handed out once: their names stay.
          { from: "assets/**/*.png" },
          { from: "assets/*.html", transform: withHashedStyle },
          { from: "assets/pages.css", to: `assets/pages.${STYLE_HASH}.css` },
          ...guidePatterns(withHashedStyle),
          { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
        ],
      }),
      new ThirdPartyNotices("THIRD-PARTY-NOTICES.txt", {
        "@fluentui/react-icons": here("scripts", "build", "licences", "fluentui-system-icons.txt"),
        saxes: here("scripts", "build", "licences", "saxes.txt"),
      }),
      ...(mode === "production" ? [new PageSizesReport()] : []),
    ],
  };
}

/** A page with its scripts and styles. */
function page(folder, name, as = name) {
  return new HtmlPlugin({
    templateContent: () => withHashedStyle(readFileSync(here("src", folder, `${name}.html`))),
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
    plugins: [
      ...plugins.filter((plugin) => !(plugin instanceof PageSizesReport)),
      page("taskpane", "taskpane", "empty"),
    ],
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
    : addIn(mode, productionAddress(env.address ?? process.env.ENSEMBLE_ADDRESS));
module.exports.measured = measured;
