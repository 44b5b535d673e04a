/** Renders the PNG icons (assets/icon-N.png, assets/commands/NAME-N.png) from the SVG files next to them, with Chromium. */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

/** The sizes in which the ribbon shows a command. */
const RIBBON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** Up to this size fine lines blur, so a simpler drawing is used. */
const MAX_SMALL_SIZE = 24;

/** The SVG files, and the sizes of their icons. The teal of the commands has a contrast of 3:1 on a white and a dark ribbon. */
const DRAWINGS = [
  { name: "icon", sizes: [...RIBBON_SIZES, 128] },
  ...["create", "check", "refresh", "date"].map((name) => ({
    name: `commands/${name}`,
    sizes: RIBBON_SIZES,
  })),
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const { name, sizes } of DRAWINGS) {
  for (const size of sizes) {
    const drawing = readFileSync(`assets/${name}${size <= MAX_SMALL_SIZE ? "-small" : ""}.svg`, "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    writeFileSync(`assets/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
