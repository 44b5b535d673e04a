import { mergeStyle } from "../../spreadsheet/styles";
import type { CellStyle, ConditionalStyle } from "../../spreadsheet/state";
import { colorOf } from "./colors";
import type { UnsupportedFeatures } from "./unsupportedFeatures";
import { numberFormats } from "./numberFormats";
import { readAlignment, readBorders, readFill, readFont, readProtection } from "./styleParts";
import type { ThemeColors } from "./theme";
import { textAttribute, child, children, numberAttribute, childBoolean, type XmlElement } from "./xmlTree";

/** The empty style. */
const PLAIN = mergeStyle({}, {});

/** The style of a conditional format. */
export function readConditionalStyle(
  dxf: XmlElement | undefined,
  theme: ThemeColors,
  unsupported: UnsupportedFeatures,
): ConditionalStyle {
  const style: ConditionalStyle = {};
  const font = child(dxf, "font");
  if (child(font, "b")) style.bold = childBoolean(font, "b");
  if (child(font, "i")) style.italic = childBoolean(font, "i");
  if (childBoolean(font, "strike")) style.strikethrough = true;
  const fontColor = colorOf(child(font, "color"), theme);
  if (fontColor !== undefined) style.fontColor = fontColor;
  // Unlike in a cell's style, the colour of a solid fill is its background colour here.
  const pattern = child(child(dxf, "fill"), "patternFill");
  const fill = colorOf(child(pattern, "bgColor"), theme) ?? colorOf(child(pattern, "fgColor"), theme);
  if (fill !== undefined && pattern?.attributes.patternType !== "none") style.fill = fill;
  const numberFormat = textAttribute(child(dxf, "numFmt"), "formatCode");
  if (numberFormat !== undefined) style.numberFormat = numberFormat;
  return { ...style, ...readBorders(child(dxf, "border"), theme, unsupported) };
}

/** The styles of a file, by index. */
export class Styles {
  private readonly formats: ReadonlyMap<number, string>;
  private readonly fonts: readonly XmlElement[];
  private readonly fills: readonly XmlElement[];
  private readonly borders: readonly XmlElement[];
  private readonly cellFormats: readonly XmlElement[];
  private readonly differential: readonly XmlElement[];
  private readonly cache = new Map<number, CellStyle>();

  constructor(
    styleSheet: XmlElement | undefined,
    readonly theme: ThemeColors,
    private readonly unsupported: UnsupportedFeatures,
  ) {
    const list = (name: string, item: string): XmlElement[] => children(child(styleSheet, name), item);
    this.formats = numberFormats(child(styleSheet, "numFmts"));
    this.fonts = list("fonts", "font");
    this.fills = list("fills", "fill");
    this.borders = list("borders", "border");
    this.cellFormats = list("cellXfs", "xf");
    this.differential = list("dxfs", "dxf");
  }

  /** The cell style of an index; the empty style for an unknown one. */
  cell(index: number): CellStyle {
    let style = this.cache.get(index);
    if (!style) this.cache.set(index, (style = this.read(this.cellFormats[index])));
    return style;
  }

  isPlain(style: CellStyle): boolean {
    return style === PLAIN;
  }

  /** The style of a conditional format, by index. */
  conditional(index: number | undefined): ConditionalStyle {
    if (index === undefined) return {};
    return readConditionalStyle(this.differential[index], this.theme, this.unsupported);
  }

  private read(xf: XmlElement | undefined): CellStyle {
    if (!xf) return PLAIN;
    const { theme, unsupported } = this;
    const format = this.formats.get(numberAttribute(xf, "numFmtId") ?? 0) ?? "General";
    return mergeStyle(PLAIN, {
      ...(format === "General" ? {} : { numberFormat: format }),
      ...readFont(this.fonts[numberAttribute(xf, "fontId") ?? 0], this.fonts[0], theme, unsupported),
      ...readFill(this.fills[numberAttribute(xf, "fillId") ?? 0], theme, unsupported),
      ...readBorders(this.borders[numberAttribute(xf, "borderId") ?? 0], theme, unsupported),
      ...readAlignment(child(xf, "alignment"), unsupported),
      ...readProtection(child(xf, "protection")),
    });
  }
}
