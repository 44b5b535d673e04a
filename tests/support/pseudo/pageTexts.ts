import type { Page } from "playwright-core";

/** Every text of a page that is visible or read by screen readers, including attributes. */
export function pageTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ATTRIBUTES = ["aria-label", "aria-description", "title", "placeholder", "alt"];
    const elements = [...document.body.querySelectorAll("*")].filter(
      (element) => element.checkVisibility() || element instanceof HTMLOptionElement,
    );
    const own = elements.flatMap((element) =>
      [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data),
    );
    const attributes = elements.flatMap((element) =>
      ATTRIBUTES.map((name) => element.getAttribute(name) ?? ""),
    );
    return [...new Set([...own, ...attributes].map((text) => text.trim()))].filter((text) => text !== "");
  });
}
