import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a page. */
export function violations(page: Page): Promise<string[]> {
  return violationsOf(page, [], { runOnly: TAGS });
}

/** What axe finds in parts of a page. */
export function violationsIn(page: Page, ...parts: readonly string[]): Promise<string[]> {
  return violationsOf(page, parts, {
    runOnly: TAGS,
    // A part of a page takes its landmarks and first heading from the surrounding page.
    rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false } },
  });
}

/** What axe finds in a part of a page without a layout, where contrast cannot be judged. */
export async function violationsInElement(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element, {
    runOnly: TAGS,
    rules: {
      region: { enabled: false },
      "page-has-heading-one": { enabled: false },
      "color-contrast": { enabled: false },
    },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Contrast violations that axe finds in parts of a page. */
export function contrastViolationsIn(page: Page, ...parts: readonly string[]): Promise<string[]> {
  return violationsOf(page, parts, { runOnly: ["color-contrast"] });
}

/** Runs axe in the page. Only violations are described and sent: everything that passes would be many times as much. */
async function violationsOf(page: Page, parts: readonly string[], options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([include, settings]) => {
      // Colours in transition are neither those before nor those after; what moves for ever is left alone.
      const passing = document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === "running" && effect?.getComputedTiming().endTime !== Infinity,
        );
      await Promise.allSettled(passing.map(({ finished }) => finished));
      const { run } = (window as unknown as { readonly axe: typeof axe }).axe;
      const context = {
        ...(include.length > 0 && { include: include.map((part) => [part]) }),
        // Fluent's focus helper adds its own nodes.
        exclude: [["[data-tabster-dummy]"]],
      };
      const results = await run(context, { ...settings, resultTypes: ["violations"] });
      return results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(" ")}`,
      );
    },
    [parts, options] as const,
  );
}
