/**
 * Ensures that the system tools of the tests are installed. The arguments name the tools: "chromium", "libreoffice", "openpyxl".
 * As root on Debian it installs missing packages; anywhere else it prints the command to run and exits with status 1.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The Debian packages of each tool, and how to detect that each is installed. */
const TOOLS = {
  chromium: [{ package: "chromium", isInstalled: () => isOnPath("chromium") }],
  libreoffice: [
    { package: "libreoffice-calc", isInstalled: () => isOnPath("soffice") },
    { package: "poppler-utils", isInstalled: () => isOnPath("pdftoppm") },
    { package: "fonts-liberation", isInstalled: () => existsSync("/usr/share/fonts/truetype/liberation") },
    // Metric-compatible with Calibri: without it LibreOffice breaks pages at other rows than Excel.
    {
      package: "fonts-crosextra-carlito",
      isInstalled: () => existsSync("/usr/share/fonts/truetype/crosextra"),
    },
  ],
  openpyxl: [
    { package: "python3-openpyxl", isInstalled: () => existsSync("/usr/lib/python3/dist-packages/openpyxl") },
  ],
};

function isOnPath(command) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/** Runs apt-get quietly; prints its output only if it failed. */
function aptGet(...args) {
  const { status, error, stdout, stderr } = spawnSync("apt-get", ["-qq", ...args], {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status === 0) return;
  console.error(error?.message ?? `${stdout}${stderr}`.trim());
  process.exit(1);
}

const requestedTools = process.argv.slice(2);
const unknown = requestedTools.filter((tool) => !Object.hasOwn(TOOLS, tool));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. Known: ${Object.keys(TOOLS).join(", ")}.`);
  process.exit(1);
}

const missing = requestedTools
  .flatMap((tool) => TOOLS[tool])
  .filter((tool) => !tool.isInstalled())
  .map((tool) => tool.package);

if (missing.length > 0) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !isOnPath("apt-get")) {
    const installation = `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
    console.error(`Missing for the tests. Run: sudo apt-get update && sudo ${installation}`);
    process.exit(1);
  }
  console.log(`Installing ${missing.join(", ")} for the tests.`);
  aptGet("update");
  aptGet("install", "-y", "--no-install-recommends", ...missing);
}
