import type { Border, CellStyle, ConditionalStyle } from "../../spreadsheet/state";
import { argb, element, XML_HEADER } from "./xml";

/** The built-in number formats of the file format; all others are written explicitly. */
const BUILT_IN_FORMATS: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["0.00E+00", 11],
  ["m/d/yyyy", 14],
  ["@", 49],
]);

const FIRST_CUSTOM_FORMAT = 164;

export const HORIZONTAL_ALIGNMENTS: Readonly<
  Record<NonNullable<CellStyle["horizontal"]>, string | undefined>
> = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
};

export const VERTICAL_ALIGNMENTS: Readonly<Record<NonNullable<CellStyle["vertical"]>, string | undefined>> = {
  Top: "top",
  Center: "center",
  Bottom: undefined,
  Justify: "justify",
};

function borderStyle(border: Border): string {
  const isHeavy = border.weight === "Medium" || border.weight === "Thick";
  switch (border.style) {
    case "Double":
      return "double";
    case "Dash":
      return isHeavy ? "mediumDashed" : "dashed";
    case "Dot":
      return "dotted";
    case "Continuous":
      return border.weight === "Hairline" ? "hair" : border.weight.toLowerCase();
  }
}

function fontXml(style: CellStyle): string {
  return element(
    "font",
    {},
    (style.bold ? "<b/>" : "") +
      (style.italic ? "<i/>" : "") +
      (style.underline ? "<u/>" : "") +
      element("sz", { val: style.fontSize ?? 11 }) +
      (style.fontColor ? element("color", { rgb: argb(style.fontColor) }) : element("color", { theme: 1 })) +
      element("name", { val: style.fontName ?? "Calibri" }) +
      element("family", { val: 2 }) +
      (style.fontName === undefined ? element("scheme", { val: "minor" }) : ""),
  );
}

function fillXml(color: string): string {
  const pattern = element("fgColor", { rgb: argb(color) }) + element("bgColor", { indexed: 64 });
  return element("fill", {}, element("patternFill", { patternType: "solid" }, pattern));
}

function borderXml(borders: NonNullable<CellStyle["borders"]>): string {
  return element("border", {}, edgesXml(borders, (edge) => element(edge)) + element("diagonal"));
}

/** The edges of a border in the file's order; `none` writes those without a line. */
function edgesXml(borders: NonNullable<CellStyle["borders"]>, none: (edge: string) => string): string {
  return (["left", "right", "top", "bottom"] as const)
    .map((edge) => {
      const border = borders[edge];
      if (!border) return none(edge);
      return element(edge, { style: borderStyle(border) }, element("color", { rgb: argb(border.color) }));
    })
    .join("");
}

function alignmentXml(style: CellStyle): string {
  const aligned = style.horizontal && HORIZONTAL_ALIGNMENTS[style.horizontal];
  // Excel aligns a cell left when it is given an indent; readers ignore an indent without a side.
  const horizontal = aligned ?? (style.indent ? "left" : undefined);
  const vertical = style.vertical && VERTICAL_ALIGNMENTS[style.vertical];
  if (!horizontal && !vertical && !style.wrap && !style.indent && !style.shrinkToFit) return "";
  return element("alignment", {
    horizontal,
    vertical,
    wrapText: style.wrap || undefined,
    indent: style.indent || undefined,
    shrinkToFit: style.shrinkToFit || undefined,
  });
}

/** A list of the file whose items are stored once and referred to by index. */
class ItemTable {
  private readonly indexes = new Map<string, number>();

  constructor(private readonly first: readonly string[] = []) {
    for (const item of first) this.index(item);
  }

  get isEmpty(): boolean {
    return this.indexes.size === 0;
  }

  index(item: string): number {
    const existing = this.indexes.get(item);
    if (existing !== undefined) return existing;
    const index = this.indexes.size;
    this.indexes.set(item, index);
    return index;
  }

  /** Whether an index is one of the initial items. */
  isDefault(index: number): boolean {
    return index < this.first.length;
  }

  render(name: string): string {
    return element(name, { count: this.indexes.size }, [...this.indexes.keys()].join(""));
  }
}

/** The styles of all cells and conditional formats, each stored once; cells refer to theirs by index. */
export class StyleTable {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new ItemTable([fontXml({})]);
  private readonly fills = new ItemTable([
    element("fill", {}, element("patternFill", { patternType: "none" })),
    element("fill", {}, element("patternFill", { patternType: "gray125" })),
  ]);
  private readonly borders = new ItemTable([borderXml({})]);
  private readonly cellFormats = new ItemTable([
    element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
  ]);
  private readonly differentialFormats = new ItemTable();
  private readonly plain = new Map<CellStyle, number>();
  private readonly quoted = new Map<CellStyle, number>();
  private static readonly unstyled: CellStyle = {};

  /** `styles` get the first indexes, in their order. */
  constructor(styles: readonly CellStyle[]) {
    for (const style of styles) this.cellFormat(style, false);
  }

  /**
   * The index of a cell's style. `isQuoted` marks a text that starts like a formula, so that it remains text when a
   * person edits it.
   */
  cellFormat(style: CellStyle | undefined, isQuoted: boolean): number {
    if (style === undefined && !isQuoted) return 0;
    const key = style ?? StyleTable.unstyled;
    const existing = (isQuoted ? this.quoted : this.plain).get(key);
    if (existing !== undefined) return existing;
    const index = this.cellFormats.index(this.cellFormatXml(key, isQuoted));
    (isQuoted ? this.quoted : this.plain).set(key, index);
    return index;
  }

  /** The index of a conditional format's style. */
  conditionalFormat(style: ConditionalStyle): number {
    const font =
      (style.bold === undefined ? "" : element("b", { val: style.bold })) +
      (style.italic === undefined ? "" : element("i", { val: style.italic })) +
      (style.strikethrough ? element("strike") : "") +
      (style.fontColor ? element("color", { rgb: argb(style.fontColor) }) : "");
    const format = style.numberFormat;
    return this.differentialFormats.index(
      element(
        "dxf",
        {},
        (font ? element("font", {}, font) : "") +
          (format === undefined
            ? ""
            : element("numFmt", { numFmtId: this.numberFormat(format), formatCode: format })) +
          (style.fill
            ? element(
                "fill",
                {},
                element(
                  "patternFill",
                  { patternType: "solid" },
                  element("fgColor", { rgb: argb(style.fill) }) +
                    element("bgColor", { rgb: argb(style.fill) }),
                ),
              )
            : "") +
          (style.borders
            ? element(
                "border",
                {},
                edgesXml(style.borders, () => ""),
              )
            : ""),
      ),
    );
  }

  *render(): Iterable<string> {
    yield XML_HEADER;
    yield '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
    const custom = [...this.formats].map(([formatCode, numFmtId]) =>
      element("numFmt", { numFmtId, formatCode }),
    );
    if (custom.length > 0) yield element("numFmts", { count: custom.length }, custom.join(""));
    yield this.fonts.render("fonts");
    yield this.fills.render("fills");
    yield this.borders.render("borders");
    yield '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
    yield this.cellFormats.render("cellXfs");
    yield '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';
    yield this.differentialFormats.isEmpty ? '<dxfs count="0"/>' : this.differentialFormats.render("dxfs");
    yield '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>';
    yield "</styleSheet>";
  }

  private numberFormat(code: string): number {
    const existing = BUILT_IN_FORMATS.get(code) ?? this.formats.get(code);
    if (existing !== undefined) return existing;
    const id = FIRST_CUSTOM_FORMAT + this.formats.size;
    this.formats.set(code, id);
    return id;
  }

  private cellFormatXml(style: CellStyle, isQuoted: boolean): string {
    const numFmtId = this.numberFormat(style.numberFormat ?? "General");
    const fontId = this.fonts.index(fontXml(style));
    const fillId = style.fill ? this.fills.index(fillXml(style.fill)) : 0;
    const borderId = style.borders ? this.borders.index(borderXml(style.borders)) : 0;
    const alignment = alignmentXml(style);
    const protection =
      style.locked === false || style.formulaHidden
        ? element("protection", {
            locked: style.locked === false ? false : undefined,
            hidden: style.formulaHidden || undefined,
          })
        : "";
    return element(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        quotePrefix: isQuoted || undefined,
        applyNumberFormat: numFmtId !== 0 || undefined,
        applyFont: !this.fonts.isDefault(fontId) || undefined,
        applyFill: !this.fills.isDefault(fillId) || undefined,
        applyBorder: !this.borders.isDefault(borderId) || undefined,
        applyAlignment: alignment !== "" || undefined,
        applyProtection: protection !== "" || undefined,
      },
      alignment + protection,
    );
  }
}
