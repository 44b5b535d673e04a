import type { ChartFontState, ChartLineState } from "../../../spreadsheet/state";
import { element, rgb, textElement } from "../xml";

/** DrawingML counts lengths in this part of a point. */
export const EMU_PER_POINT = 12700;

/** The grey of Excel's chart texts and the paler one of its rules. */
const TEXT_GREY = "#595959";
export const RULE_GREY = "#D9D9D9";

export const DASHES: Readonly<Record<string, string>> = {
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
};

const NO_FILL = "<a:noFill/>";

/** A fill of one colour; "None" is a fill that was cleared. */
export function fillXml(color: string): string {
  if (color === "None") return NO_FILL;
  return element("a:solidFill", {}, element("a:srgbClr", { val: rgb(color) }));
}

/** One of the theme's six colours, in turn, as Excel gives them to series. */
export function themeFillXml(index: number): string {
  return element("a:solidFill", {}, element("a:schemeClr", { val: `accent${(index % 6) + 1}` }));
}

/** A line: `otherwise` is its fill when the state names no colour. */
export function lineXml(line: ChartLineState, otherwise: string, weight = 0.75): string {
  if (line.lineStyle === "None") return element("a:ln", {}, NO_FILL);
  const dash = DASHES[line.lineStyle ?? ""];
  return element(
    "a:ln",
    { w: Math.round((line.weight ?? weight) * EMU_PER_POINT), cap: "flat" },
    (line.color ? fillXml(line.color) : otherwise) +
      (dash ? element("a:prstDash", { val: dash }) : "") +
      "<a:round/>",
  );
}

function characterProperties(name: string, font: ChartFontState, otherwise: ChartFontState): string {
  const size = font.size ?? otherwise.size;
  const typeface = font.name ?? otherwise.name;
  return element(
    name,
    {
      sz: size === undefined ? undefined : Math.round(size * 100),
      b: font.bold ?? otherwise.bold ?? false,
      i: font.italic ?? otherwise.italic ?? false,
    },
    fillXml(font.color ?? otherwise.color ?? TEXT_GREY) + (typeface ? element("a:latin", { typeface }) : ""),
  );
}

/** How texts look that the chart makes itself: labels of axes, of points, of the legend; `oneLine` ones never break. */
export function textPropertiesXml(
  font: ChartFontState | undefined,
  otherwise: ChartFontState,
  oneLine = false,
): string {
  const wrap = oneLine ? ' wrap="none"' : "";
  const properties = characterProperties("a:defRPr", font ?? {}, otherwise);
  return element(
    "c:txPr",
    {},
    `<a:bodyPr${wrap}/><a:lstStyle/><a:p>${element("a:pPr", {}, properties)}<a:endParaRPr/></a:p>`,
  );
}

/** A title: a text of the chart's or of an axis's own. */
export function titleXml(text: string, font: ChartFontState, otherwise: ChartFontState): string {
  const paragraphs = text
    .split("\n")
    .map(
      (line) =>
        "<a:p>" +
        element("a:pPr", {}, characterProperties("a:defRPr", font, otherwise)) +
        element("a:r", {}, characterProperties("a:rPr", font, otherwise) + textElement("a:t", line)) +
        "</a:p>",
    )
    .join("");
  return element(
    "c:title",
    {},
    element("c:tx", {}, element("c:rich", {}, `<a:bodyPr/><a:lstStyle/>${paragraphs}`)) +
      element("c:overlay", { val: false }),
  );
}
