import type { Locator } from "playwright-core";

/** Texts that are cut off, or that make the pane scroll horizontally, at a width in pixels. */
export function overflowAt(pane: Locator, width: number): Promise<string[]> {
  return pane.evaluate((element, pixels) => {
    element.style.width = `${pixels}px`;
    const problems = [
      ...element.querySelectorAll<HTMLElement>("button, h1, h2, p, span, label, dt, dd, a, summary"),
    ]
      .filter((each) => each.checkVisibility() && each.closest("[data-tabster-dummy]") === null)
      .filter((each) => getComputedStyle(each).position !== "absolute")
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map((each) => `cut off: ${each.textContent}`);
    const edge = element.getBoundingClientRect().right;
    const elementsBeyond = [...element.querySelectorAll("*")].filter(
      (each) => each.checkVisibility() && each.getBoundingClientRect().right > edge + 1,
    );
    if (element.scrollWidth > element.clientWidth + 1) {
      problems.push(
        `scrolls horizontally at ${pixels} px: ${elementsBeyond.at(-1)?.outerHTML.slice(0, 200)}`,
      );
    }
    element.style.width = "";
    return problems;
  }, width);
}
