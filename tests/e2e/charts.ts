import type { Locator, Page } from "playwright-core";

/** A chart over the grid, by its name. */
export function chartNamed(page: Page, name: string): Locator {
  return page
    .getByRole("region", { name: /^(Workbook|Classeur)$/ })
    .getByRole("figure", { name, exact: true });
}

/** The texts in the picture of a chart, once it is drawn. */
export async function chartTexts(figure: Locator): Promise<string[]> {
  const address = await figure.locator("img").getAttribute("src");
  const picture = decodeURIComponent(address!.slice(address!.indexOf(",") + 1));
  return [...picture.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);
}

/** The position of a chart, once it is above a vertical coordinate of the page. */
export async function positionOnceAbove(
  figure: Locator,
  line: number,
): Promise<{ y: number; width: number }> {
  await figure.evaluate(
    (element, below) =>
      new Promise<void>((resolve) => {
        const look = () =>
          element.getBoundingClientRect().bottom < below ? resolve() : requestAnimationFrame(look);
        look();
      }),
    line,
  );
  return (await figure.boundingBox())!;
}
