import type { Border, CellStyle } from "../../spreadsheet/state";
import { colorOf } from "./colors";
import { invertMap } from "./invertMap";
import type { UnsupportedFeatures } from "./unsupportedFeatures";
import { HORIZONTAL_ALIGNMENTS, VERTICAL_ALIGNMENTS } from "../write/styles";
import type { ThemeColors } from "./theme";
import {
  textAttribute,
  child,
  booleanAttribute,
  numberAttribute,
  childBoolean,
  childValue,
  type XmlElement,
} from "./xmlTree";

/** The parts of a cell style: font, fill, borders, alignment, protection. */

type MutableCellStyle = { -readonly [K in keyof CellStyle]: CellStyle[K] };

const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;
/** the index of a theme's text colour */
const TEXT_COLOR = "1";

const HORIZONTAL_OF = invertMap(HORIZONTAL_ALIGNMENTS);
const VERTICAL_OF = invertMap(VERTICAL_ALIGNMENTS);

const BORDER_STYLES: Readonly<Record<string, Omit<Border, "color">>> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
};

/** Unsupported lines of alternating dashes and dots: the nearest supported style is a dashed line. */
const NEAREST_BORDER_STYLES: Readonly<Record<string, Omit<Border, "color">>> = {
  dashDot: { style: "Dash", weight: "Thin" },
  dashDotDot: { style: "Dash", weight: "Thin" },
  mediumDashDot: { style: "Dash", weight: "Medium" },
  mediumDashDotDot: { style: "Dash", weight: "Medium" },
  slantDashDot: { style: "Dash", weight: "Medium" },
};

/** Whether a font has the name of the default font. */
function isDefaultName(font: XmlElement, normal: XmlElement | undefined): boolean {
  if (childValue(font, "name") !== DEFAULT_FONT.name) return false;
  const hasMinorScheme = (candidate: XmlElement | undefined): boolean =>
    childValue(candidate, "scheme") === "minor";
  return (
    hasMinorScheme(font) || (!hasMinorScheme(normal) && childValue(normal, "name") === DEFAULT_FONT.name)
  );
}

/** The style of a font element; `normal` is the font of the file's unstyled cells. */
export function readFont(
  font: XmlElement | undefined,
  normal: XmlElement | undefined,
  theme: ThemeColors,
  unsupported: UnsupportedFeatures,
): MutableCellStyle {
  const style: MutableCellStyle = {};
  if (!font) return style;
  const name = childValue(font, "name");
  if (name !== undefined && !isDefaultName(font, normal)) style.fontName = name;
  const size = Number(childValue(font, "sz"));
  if (size > 0 && size !== DEFAULT_FONT.size) style.fontSize = size;
  const color = child(font, "color");
  const isDefault = color?.attributes.theme === TEXT_COLOR && color.attributes.tint === undefined;
  const fontColor = isDefault ? undefined : colorOf(color, theme);
  if (fontColor !== undefined) style.fontColor = fontColor;
  if (childBoolean(font, "b")) style.bold = true;
  if (childBoolean(font, "i")) style.italic = true;
  const underline = child(font, "u");
  const kind = underline?.attributes.val ?? "single";
  if (underline && kind !== "none") style.underline = true;
  unsupported.addIf(underline !== undefined && kind !== "single" && kind !== "none", "fontDetails");
  const aligned = childValue(font, "vertAlign") ?? "baseline";
  unsupported.addIf(childBoolean(font, "strike") || aligned !== "baseline", "fontDetails");
  return style;
}

/** The style of a fill element: the colour of a solid fill. */
export function readFill(
  fill: XmlElement | undefined,
  theme: ThemeColors,
  unsupported: UnsupportedFeatures,
): MutableCellStyle {
  const pattern = child(fill, "patternFill");
  const kind = pattern?.attributes.patternType ?? "none";
  unsupported.addIf(
    child(fill, "gradientFill") !== undefined || !["none", "solid"].includes(kind),
    "fillPatterns",
  );
  const color = kind === "solid" ? colorOf(child(pattern, "fgColor"), theme) : undefined;
  return color === undefined ? {} : { fill: color };
}

/** The style of a border element, edge by edge. */
export function readBorders(
  border: XmlElement | undefined,
  theme: ThemeColors,
  unsupported: UnsupportedFeatures,
): MutableCellStyle {
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
    const borderStyle = BORDER_STYLES[kind] ?? NEAREST_BORDER_STYLES[kind];
    unsupported.addIf(kind !== "none" && BORDER_STYLES[kind] === undefined, "borderStyles");
    if (borderStyle)
      borders[edge] = { ...borderStyle, color: colorOf(child(line, "color"), theme) ?? "#000000" };
  }
  const diagonal = child(border, "diagonal")?.attributes.style ?? "none";
  unsupported.addIf(diagonal !== "none", "borderStyles");
  return Object.keys(borders).length > 0 ? { borders } : {};
}

/** The style of an alignment element. */
export function readAlignment(
  alignment: XmlElement | undefined,
  unsupported: UnsupportedFeatures,
): MutableCellStyle {
  const style: MutableCellStyle = {};
  const horizontal = textAttribute(alignment, "horizontal") ?? "general";
  const vertical = textAttribute(alignment, "vertical") ?? "bottom";
  const horizontalAlignment = HORIZONTAL_OF.get(horizontal);
  const verticalAlignment = VERTICAL_OF.get(vertical);
  if (horizontalAlignment) style.horizontal = horizontalAlignment;
  if (verticalAlignment) style.vertical = verticalAlignment;
  unsupported.addIf(
    (!horizontalAlignment && horizontal !== "general") ||
      (!verticalAlignment && vertical !== "bottom") ||
      Boolean(numberAttribute(alignment, "textRotation")),
    "textAlignment",
  );
  if (booleanAttribute(alignment, "wrapText")) style.wrap = true;
  if (booleanAttribute(alignment, "shrinkToFit")) style.shrinkToFit = true;
  const indent = numberAttribute(alignment, "indent");
  if (indent) style.indent = indent;
  return style;
}

/** The style of a protection element. */
export function readProtection(protection: XmlElement | undefined): MutableCellStyle {
  return {
    ...(booleanAttribute(protection, "locked", true) ? {} : { locked: false }),
    ...(booleanAttribute(protection, "hidden") ? { formulaHidden: true } : {}),
  };
}
