import type { ChartFontState, ChartLineState } from "../../../spreadsheet/state";
import { element, rgb, textElement } from "../xml";

/** English Metric Units, DrawingML's unit of length, per point. */
export const EMU_PER_POINT = 12700;

/** The greys of Excel's chart texts and lines. */
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

/** One of the theme's six accent colours, in rotation, as Excel assigns them to series. */
export function themeFillXml(index: number): string {
  return element("a:solidFill", {}, element("a:schemeClr", { val: `accent${(index % 6) + 1}` }));
}

/** A line; `defaultFill` is used if the state has no colour. */
export function lineXml(line: ChartLineState, defaultFill: string, weight = 0.75): string {
  if (line.lineStyle === "None") return element("a:ln", {}, NO_FILL);
  const dash = DASHES[line.lineStyle ?? ""];
  return element(
    "a:ln",
    { w: Math.round((line.weight ?? weight) * EMU_PER_POINT), cap: "flat" },
    (line.color ? fillXml(line.color) : defaultFill) +
      (dash ? element("a:prstDash", { val: dash }) : "") +
      "<a:round/>",
  );
}

function characterProperties(name: string, font: ChartFontState, defaults: ChartFontState): string {
  const size = font.size ?? defaults.size;
  const typeface = font.name ?? defaults.name;
  return element(
    name,
    {
      sz: size === undefined ? undefined : Math.round(size * 100),
      b: font.bold ?? defaults.bold ?? false,
      i: font.italic ?? defaults.italic ?? false,
    },
    fillXml(font.color ?? defaults.color ?? TEXT_GREY) + (typeface ? element("a:latin", { typeface }) : ""),
  );
}

/** How generated texts are laid out: their rotation, their direction, whether they wrap. */
export interface BodyProperties {
  readonly rot?: number;
  readonly vert?: "horz" | "wordArtVert";
  readonly wrap?: "none";
}

/** The font and the layout of generated texts: labels of axes and points, legend. */
export function textPropertiesXml(
  font: ChartFontState | undefined,
  defaults: ChartFontState,
  body: BodyProperties = {},
): string {
  const properties = characterProperties("a:defRPr", font ?? {}, defaults);
  return element(
    "c:txPr",
    {},
    element("a:bodyPr", { ...body }) +
      `<a:lstStyle/><a:p>${element("a:pPr", {}, properties)}<a:endParaRPr/></a:p>`,
  );
}

/** The title of a chart or of an axis. */
export function titleXml(text: string, font: ChartFontState, defaults: ChartFontState): string {
  const paragraphs = text
    .split("\n")
    .map(
      (line) =>
        "<a:p>" +
        element("a:pPr", {}, characterProperties("a:defRPr", font, defaults)) +
        element("a:r", {}, characterProperties("a:rPr", font, defaults) + textElement("a:t", line)) +
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
