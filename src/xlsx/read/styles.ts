import { mergeStyle } from "../../spreadsheet/styles";
import type { CellStyle, ConditionalStyle } from "../../spreadsheet/state";
import { colorOf } from "./colors";
import type { UnsupportedFeatures } from "./unsupportedFeatures";
import { numberFormats } from "./numberFormats";
import { readAlignment, readBorders, readFill, readFont, readProtection } from "./styleParts";
import type { ThemeColors } from "./theme";
import { textAttribute, child, children, numberAttribute, childBoolean, type XmlElement } from "./xmlTree";

/** A look in which nothing is said. */
const PLAIN = mergeStyle({}, {});

/** The look that a conditional format lays over cells. */
export function readConditionalStyle(dxf: XmlElement | undefined, theme: ThemeColors): ConditionalStyle {
  const style: ConditionalStyle = {};
  const font = child(dxf, "font");
  if (child(font, "b")) style.bold = childBoolean(font, "b");
  if (child(font, "i")) style.italic = childBoolean(font, "i");
  if (childBoolean(font, "strike")) style.strikethrough = true;
  const fontColor = colorOf(child(font, "color"), theme);
  if (fontColor !== undefined) style.fontColor = fontColor;
  // Unlike a cell's own, a solid fill of a conditional format keeps its colour as the background.
  const pattern = child(child(dxf, "fill"), "patternFill");
  const fill = colorOf(child(pattern, "bgColor"), theme) ?? colorOf(child(pattern, "fgColor"), theme);
  if (fill !== undefined && pattern?.attributes.patternType !== "none") style.fill = fill;
  const numberFormat = textAttribute(child(dxf, "numFmt"), "formatCode");
  if (numberFormat !== undefined) style.numberFormat = numberFormat;
  return style;
}

/** The looks of a file, by their numbers. */
export class Styles {
  private readonly formats: ReadonlyMap<number, string>;
  private readonly fonts: readonly XmlElement[];
  private readonly fills: readonly XmlElement[];
  private readonly borders: readonly XmlElement[];
  private readonly cellFormats: readonly XmlElement[];
  private readonly differential: readonly XmlElement[];
  private readonly known = new Map<number, CellStyle>();

  constructor(
    styleSheet: XmlElement | undefined,
    readonly theme: ThemeColors,
    private readonly leftOut: UnsupportedFeatures,
  ) {
    const list = (name: string, item: string): XmlElement[] => children(child(styleSheet, name), item);
    this.formats = numberFormats(child(styleSheet, "numFmts"));
    this.fonts = list("fonts", "font");
    this.fills = list("fills", "fill");
    this.borders = list("borders", "border");
    this.cellFormats = list("cellXfs", "xf");
    this.differential = list("dxfs", "dxf");
  }

  /** The look of a cell that names this number; a plain one where nothing is said. */
  cell(index: number): CellStyle {
    let style = this.known.get(index);
    if (!style) this.known.set(index, (style = this.read(this.cellFormats[index])));
    return style;
  }

  isPlain(style: CellStyle): boolean {
    return style === PLAIN;
  }

  /** The look that a conditional format names by number. */
  conditional(index: number | undefined): ConditionalStyle {
    return index === undefined ? {} : readConditionalStyle(this.differential[index], this.theme);
  }

  private read(xf: XmlElement | undefined): CellStyle {
    if (!xf) return PLAIN;
    const { theme, leftOut } = this;
    const format = this.formats.get(numberAttribute(xf, "numFmtId") ?? 0) ?? "General";
    return mergeStyle(PLAIN, {
      ...(format === "General" ? {} : { numberFormat: format }),
      ...readFont(this.fonts[numberAttribute(xf, "fontId") ?? 0], this.fonts[0], theme, leftOut),
      ...readFill(this.fills[numberAttribute(xf, "fillId") ?? 0], theme, leftOut),
      ...readBorders(this.borders[numberAttribute(xf, "borderId") ?? 0], theme, leftOut),
      ...readAlignment(child(xf, "alignment"), leftOut),
      ...readProtection(child(xf, "protection")),
    });
  }
}
