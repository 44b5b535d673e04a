/**
 * Makes sure that the system tools of the tests are there. Arguments name what is needed: "chromium", "libreoffice".
 * As root on Debian it installs what is missing; anywhere else it prints the command to run and exits with 1.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What each need is made of: Debian's package, and what shows that it is there. */
const NEEDS = {
  chromium: [{ package: "chromium", found: () => onPath("chromium") }],
  libreoffice: [
    { package: "libreoffice-calc", found: () => onPath("soffice") },
    { package: "poppler-utils", found: () => onPath("pdftoppm") },
    { package: "fonts-liberation", found: () => existsSync("/usr/share/fonts/truetype/liberation") },
    // As wide as Calibri: without it LibreOffice's pages break elsewhere than Excel's.
    { package: "fonts-crosextra-carlito", found: () => existsSync("/usr/share/fonts/truetype/crosextra") },
  ],
};

function onPath(command) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/** Runs a step of apt-get quietly; what it said is shown only when it failed. */
function aptGet(...parameters) {
  const { status, error, stdout, stderr } = spawnSync("apt-get", ["-qq", ...parameters], {
    encoding: "utf8",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status === 0) return;
  console.error(error?.message ?? `${stdout}${stderr}`.trim());
  process.exit(1);
}

const needs = process.argv.slice(2);
const unknown = needs.filter((need) => !Object.hasOwn(NEEDS, need));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(", ")}. Known: ${Object.keys(NEEDS).join(", ")}.`);
  process.exit(1);
}

const missing = needs
  .flatMap((need) => NEEDS[need])
  .filter((tool) => !tool.found())
  .map((tool) => tool.package);

if (missing.length > 0) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !onPath("apt-get")) {
    const installation = `apt-get install -y --no-install-recommends ${missing.join(" ")}`;
    console.error(`Missing for the tests. Run: sudo apt-get update && sudo ${installation}`);
    process.exit(1);
  }
  console.log(`Installing ${missing.join(", ")} for the tests.`);
  aptGet("update");
  aptGet("install", "-y", "--no-install-recommends", ...missing);
}
