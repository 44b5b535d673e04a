import type { ChartFontState, ChartLineState } from "../../../spreadsheet/state";
import { DASHES, EMU_PER_POINT } from "../../write/chart/format";
import { invertMap } from "../invertMap";
import type { ThemeColors } from "../theme";
import {
  child,
  children,
  descendant,
  booleanAttribute,
  numberAttribute,
  textOf,
  type XmlElement,
} from "../xmlTree";

const DASH_OF = invertMap(DASHES);

/** 100 percent in DrawingML. */
const PERCENTAGE_SCALE = 100_000;
const HUNDREDTHS_OF_POINT = 100;

function readFraction(color: XmlElement, name: string): number | undefined {
  const value = numberAttribute(child(color, name), "val");
  return value === undefined ? undefined : value / PERCENTAGE_SCALE;
}

/** The colour with each channel multiplied by `factor` and increased by `offset` (0 to 1). */
function applyLuminance(color: string, factor: number, offset: number): string {
  const channels = [0, 2, 4].map((index) => parseInt(color.slice(index, index + 2), 16));
  return channels
    .map((channel) => Math.round(Math.min(255, channel * factor + 255 * offset)))
    .map((channel) => channel.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

/** The colour of a fill ("#RRGGBB"), or "None" for a cleared fill. */
export function readFillColor(holder: XmlElement | undefined, theme: ThemeColors): string | undefined {
  if (child(holder, "noFill")) return "None";
  const color = child(holder, "solidFill")?.children[0];
  if (!color) return undefined;
  const base =
    color.name === "schemeClr"
      ? theme.named(color.attributes.val ?? "")
      : (color.attributes.lastClr ?? color.attributes.val)?.toUpperCase();
  if (base === undefined || !/^[0-9A-F]{6}$/.test(base)) return undefined;
  return `#${applyLuminance(base, readFraction(color, "lumMod") ?? 1, readFraction(color, "lumOff") ?? 0)}`;
}

/** The line of shape properties; undefined without one. */
export function readLine(properties: XmlElement | undefined, theme: ThemeColors): ChartLineState | undefined {
  const line = child(properties, "ln");
  if (!line) return undefined;
  const color = readFillColor(line, theme);
  if (color === "None") return { lineStyle: "None" };
  const width = numberAttribute(line, "w");
  const dash = DASH_OF.get(child(line, "prstDash")?.attributes.val ?? "");
  return {
    ...(color === undefined ? {} : { color }),
    ...(width === undefined ? {} : { weight: width / EMU_PER_POINT }),
    ...(dash === undefined ? {} : { lineStyle: dash }),
  };
}

function readFont(properties: XmlElement | undefined, theme: ThemeColors): ChartFontState | undefined {
  if (!properties) return undefined;
  const size = numberAttribute(properties, "sz");
  const color = readFillColor(properties, theme);
  const name = child(properties, "latin")?.attributes.typeface;
  return {
    ...(name === undefined || name.startsWith("+") ? {} : { name }),
    ...(size === undefined ? {} : { size: size / HUNDREDTHS_OF_POINT }),
    ...(color === undefined || color === "None" ? {} : { color }),
    ...(properties.attributes.b === undefined ? {} : { bold: booleanAttribute(properties, "b") }),
    ...(properties.attributes.i === undefined ? {} : { italic: booleanAttribute(properties, "i") }),
  };
}

/** The font of generated texts. */
export function readTextFont(holder: XmlElement | undefined, theme: ThemeColors): ChartFontState | undefined {
  return readFont(descendant(holder, "txPr", "p", "pPr", "defRPr"), theme);
}

/** A title's text and font; undefined without one. */
export function readTitle(
  holder: XmlElement | undefined,
  theme: ThemeColors,
): { readonly text: string; readonly font: ChartFontState } | undefined {
  const title = child(holder, "title");
  if (!title) return undefined;
  const paragraphs = children(descendant(title, "tx", "rich"), "p");
  const runs = paragraphs.map((paragraph) => children(paragraph, "r"));
  const cached = descendant(title, "tx", "strRef", "strCache", "pt", "v");
  const text = cached
    ? textOf(cached)
    : runs.map((line) => line.map((run) => textOf(child(run, "t"))).join("")).join("\n");
  const first = child(runs.flat()[0], "rPr") ?? descendant(paragraphs[0], "pPr", "defRPr");
  return { text, font: readFont(first, theme) ?? readTextFont(title, theme) ?? {} };
}
