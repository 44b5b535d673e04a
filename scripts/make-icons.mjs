/** Draws the add-in's icons (assets/icon-N.png) from the two drawings in assets/, with Chromium. */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
/** Below this size the outlined circles run together, so a simpler drawing is used. */
const SMALL = 24;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const size of SIZES) {
  const drawing = readFileSync(`assets/icon${size <= SMALL ? "-small" : ""}.svg`, "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  );
  writeFileSync(`assets/icon-${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
