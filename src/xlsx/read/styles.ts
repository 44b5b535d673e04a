import { mergeStyle } from "../../spreadsheet/styles";
import type { CellStyle, ConditionalLook } from "../../spreadsheet/state";
import { colorOf } from "./colors";
import type { LeftOut } from "./unsupportedFeatures";
import { numberFormats } from "./numberFormats";
import { alignmentLook, borderLook, fillLook, fontLook, protectionLook } from "./styleParts";
import type { ThemeColors } from "./theme";
import { attribute, child, children, numeric, switchOf, type XmlElement } from "./xmlTree";

/** A look in which nothing is said. */
const PLAIN = mergeStyle({}, {});

/** The look that a conditional format lays over cells. */
export function conditionalLook(dxf: XmlElement | undefined, theme: ThemeColors): ConditionalLook {
  const look: ConditionalLook = {};
  const font = child(dxf, "font");
  if (child(font, "b")) look.bold = switchOf(font, "b");
  if (child(font, "i")) look.italic = switchOf(font, "i");
  if (switchOf(font, "strike")) look.strikethrough = true;
  const fontColor = colorOf(child(font, "color"), theme);
  if (fontColor !== undefined) look.fontColor = fontColor;
  // Unlike a cell's own, a solid fill of a conditional format keeps its colour as the background.
  const pattern = child(child(dxf, "fill"), "patternFill");
  const fill = colorOf(child(pattern, "bgColor"), theme) ?? colorOf(child(pattern, "fgColor"), theme);
  if (fill !== undefined && pattern?.attributes.patternType !== "none") look.fill = fill;
  const numberFormat = attribute(child(dxf, "numFmt"), "formatCode");
  if (numberFormat !== undefined) look.numberFormat = numberFormat;
  return look;
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
    private readonly leftOut: LeftOut,
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
  conditional(index: number | undefined): ConditionalLook {
    return index === undefined ? {} : conditionalLook(this.differential[index], this.theme);
  }

  private read(xf: XmlElement | undefined): CellStyle {
    if (!xf) return PLAIN;
    const { theme, leftOut } = this;
    const format = this.formats.get(numeric(xf, "numFmtId") ?? 0) ?? "General";
    return mergeStyle(PLAIN, {
      ...(format === "General" ? {} : { numberFormat: format }),
      ...fontLook(this.fonts[numeric(xf, "fontId") ?? 0], this.fonts[0], theme, leftOut),
      ...fillLook(this.fills[numeric(xf, "fillId") ?? 0], theme, leftOut),
      ...borderLook(this.borders[numeric(xf, "borderId") ?? 0], theme, leftOut),
      ...alignmentLook(child(xf, "alignment"), leftOut),
      ...protectionLook(child(xf, "protection")),
    });
  }
}
