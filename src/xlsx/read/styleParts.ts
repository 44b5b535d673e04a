import type { Border, CellStyle } from "../../spreadsheet/state";
import { colorOf } from "./colors";
import { inverted } from "./invertMap";
import type { LeftOut } from "./unsupportedFeatures";
import { HORIZONTAL, VERTICAL } from "../write/styles";
import type { ThemeColors } from "./theme";
import { attribute, child, flag, numeric, switchOf, valueOf, type XmlElement } from "./xmlTree";

/** The parts that a look is put together from: font, fill, borders, alignment, protection. */

type Look = { -readonly [K in keyof CellStyle]: CellStyle[K] };

const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;
/** the number of a theme's colour for text */
const TEXT_COLOR = "1";

const HORIZONTAL_OF = inverted(HORIZONTAL);
const VERTICAL_OF = inverted(VERTICAL);

const LINES: Readonly<Record<string, Omit<Border, "color">>> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
};

/** Lines of dashes and dots in turn: dashed is what comes nearest. */
const NEAREST: Readonly<Record<string, Omit<Border, "color">>> = {
  dashDot: { style: "Dash", weight: "Thin" },
  dashDotDot: { style: "Dash", weight: "Thin" },
  mediumDashDot: { style: "Dash", weight: "Medium" },
  mediumDashDotDot: { style: "Dash", weight: "Medium" },
  slantDashDot: { style: "Dash", weight: "Medium" },
};

/** Whether a font is the one that cells have where nothing is said. */
function isDefaultName(font: XmlElement, normal: XmlElement | undefined): boolean {
  if (valueOf(font, "name") !== DEFAULT_FONT.name) return false;
  const themed = (one: XmlElement | undefined): boolean => valueOf(one, "scheme") === "minor";
  return themed(font) || (!themed(normal) && valueOf(normal, "name") === DEFAULT_FONT.name);
}

/** What a font says; `normal` is the font of the file's cells without a look. */
export function fontLook(
  font: XmlElement | undefined,
  normal: XmlElement | undefined,
  theme: ThemeColors,
  leftOut: LeftOut,
): Look {
  const look: Look = {};
  if (!font) return look;
  const name = valueOf(font, "name");
  if (name !== undefined && !isDefaultName(font, normal)) look.fontName = name;
  const size = Number(valueOf(font, "sz"));
  if (size > 0 && size !== DEFAULT_FONT.size) look.fontSize = size;
  const color = child(font, "color");
  const isDefault = color?.attributes.theme === TEXT_COLOR && color.attributes.tint === undefined;
  const own = isDefault ? undefined : colorOf(color, theme);
  if (own !== undefined) look.fontColor = own;
  if (switchOf(font, "b")) look.bold = true;
  if (switchOf(font, "i")) look.italic = true;
  const underline = child(font, "u");
  const kind = underline?.attributes.val ?? "single";
  if (underline && kind !== "none") look.underline = true;
  leftOut.addIf(underline !== undefined && kind !== "single" && kind !== "none", "fontDetails");
  const aligned = valueOf(font, "vertAlign") ?? "baseline";
  leftOut.addIf(switchOf(font, "strike") || aligned !== "baseline", "fontDetails");
  return look;
}

/** What a fill says: the colour of a solid one. */
export function fillLook(fill: XmlElement | undefined, theme: ThemeColors, leftOut: LeftOut): Look {
  const pattern = child(fill, "patternFill");
  const kind = pattern?.attributes.patternType ?? "none";
  leftOut.addIf(
    child(fill, "gradientFill") !== undefined || !["none", "solid"].includes(kind),
    "fillPatterns",
  );
  const color = kind === "solid" ? colorOf(child(pattern, "fgColor"), theme) : undefined;
  return color === undefined ? {} : { fill: color };
}

/** What the borders say, edge by edge. */
export function borderLook(border: XmlElement | undefined, theme: ThemeColors, leftOut: LeftOut): Look {
  const borders: Partial<Record<"top" | "bottom" | "left" | "right", Border>> = {};
  const edges = {
    left: ["left", "start"],
    right: ["right", "end"],
    top: ["top"],
    bottom: ["bottom"],
  } as const;
  for (const [edge, names] of Object.entries(edges) as [keyof typeof edges, readonly string[]][]) {
    const line = names.map((name) => child(border, name)).find((one) => one !== undefined);
    const kind = line?.attributes.style ?? "none";
    const known = LINES[kind] ?? NEAREST[kind];
    leftOut.addIf(kind !== "none" && LINES[kind] === undefined, "borderStyles");
    if (known) borders[edge] = { ...known, color: colorOf(child(line, "color"), theme) ?? "#000000" };
  }
  const diagonal = child(border, "diagonal")?.attributes.style ?? "none";
  leftOut.addIf(diagonal !== "none", "borderStyles");
  return Object.keys(borders).length > 0 ? { borders } : {};
}

/** How the content lies in its cell. */
export function alignmentLook(alignment: XmlElement | undefined, leftOut: LeftOut): Look {
  const look: Look = {};
  const horizontal = attribute(alignment, "horizontal") ?? "general";
  const vertical = attribute(alignment, "vertical") ?? "bottom";
  const across = HORIZONTAL_OF.get(horizontal);
  const up = VERTICAL_OF.get(vertical);
  if (across) look.horizontal = across;
  if (up) look.vertical = up;
  leftOut.addIf(
    (!across && horizontal !== "general") ||
      (!up && vertical !== "bottom") ||
      Boolean(numeric(alignment, "textRotation")),
    "textAlignment",
  );
  if (flag(alignment, "wrapText")) look.wrap = true;
  if (flag(alignment, "shrinkToFit")) look.shrinkToFit = true;
  const indent = numeric(alignment, "indent");
  if (indent) look.indent = indent;
  return look;
}

/** Whether the cell may be changed on a protected sheet. */
export function protectionLook(protection: XmlElement | undefined): Look {
  return {
    ...(flag(protection, "locked", true) ? {} : { locked: false }),
    ...(flag(protection, "hidden") ? { formulaHidden: true } : {}),
  };
}
