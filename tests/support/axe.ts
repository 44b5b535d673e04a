import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on a page. */
export function violations(page: Page): Promise<string[]> {
  return found(builder(page).withTags(TAGS));
}

/** What axe finds in parts of a page. */
export function violationsIn(page: Page, ...parts: readonly string[]): Promise<string[]> {
  const axe = builder(page)
    .withTags(TAGS)
    // A part of a page takes its landmarks and first heading from the surrounding page.
    .disableRules(["region", "page-has-heading-one"]);
  return found(within(axe, parts));
}

/** Contrast violations that axe finds in parts of a page. */
export function contrastViolationsIn(page: Page, ...parts: readonly string[]): Promise<string[]> {
  return found(within(builder(page).withRules(["color-contrast"]), parts));
}

function builder(page: Page): AxeBuilder {
  return (
    new AxeBuilder({ page })
      // Fluent's focus helper adds its own nodes.
      .exclude("[data-tabster-dummy]")
      // Without it, axe opens a new page for each result.
      .setLegacyMode()
  );
}

function within(axe: AxeBuilder, parts: readonly string[]): AxeBuilder {
  parts.forEach((part) => axe.include(part));
  return axe;
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(" ")}`);
}
