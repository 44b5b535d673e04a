import type { TableId } from "../model/entities";
import type { Language } from "../languages";

/** The sheets, first to last. */
export const SHEET_IDS = [
  "dashboard",
  "scorecard",
  "initiative",
  "partners",
  "roles",
  "holders",
  "bodies",
  "readiness",
  "ratings",
  "checklists",
  "sustainability",
  "canvas",
  "activities",
  "indicators",
  "plan",
  "groups",
  "rules",
  "data",
  "tracker",
  "debrief",
  "guide",
  "workings",
  "lists",
] as const;
export type SheetId = (typeof SHEET_IDS)[number];

export type { TableId } from "../model/entities";

/** null leaves a cell empty. Whether a text that starts with "=" is a formula depends on where it is used. */
export type CellInput = string | number | boolean | null;

/** Properties that are not given stay unchanged. The named formats are in cellFormats.ts. */
export interface CellFormat {
  readonly numberFormat?: string;
  /** the workbook's own by default */
  readonly fontName?: string;
  /** points */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** "#RRGGBB" */
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right" | "General";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borders?: Readonly<
    Partial<
      Record<
        "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical",
        string
      >
    >
  >;
  /** false: may be edited on a protected sheet */
  readonly locked?: boolean;
}

/** A rectangle on one sheet; row and column are 0-based. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Cells written in one call. Texts that begin with "=" are formulas in `SheetBlueprint.blocks`, and plain texts in
 * `SheetBlueprint.entries`.
 */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellInput[])[];
}

/** A rectangle with its format; where two overlap, the later one wins. */
export interface FormattedRange {
  readonly range: Rect;
  readonly format: CellFormat;
}

export interface ValidationBlueprint {
  /** exactly Excel.DataValidationRule */
  readonly rule: Readonly<Record<string, unknown>>;
  readonly alert: {
    readonly title: string;
    readonly message: string;
    readonly style: "Stop" | "Warning" | "Information";
  };
  readonly prompt?: { readonly title: string; readonly message: string };
  /** Excel's "ignore blanks"; true by default */
  readonly ignoreBlanks?: boolean;
}

export interface ConditionalFormatBlueprint {
  /** formula relative to the first cell of the range */
  readonly formula: string;
  readonly format: {
    readonly fontColor?: string;
    readonly fill?: string;
    readonly bold?: boolean;
    readonly numberFormat?: string;
    /** thin, around each cell */
    readonly borders?: Readonly<Partial<Record<"EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight", string>>>;
  };
  readonly stopIfTrue?: boolean;
}

export interface ColumnBlueprint {
  /** stable in every language and version */
  readonly id: string;
  readonly caption: string;
  /** computed columns: one uniform formula */
  readonly formula?: string;
  readonly format?: CellFormat;
  /** the format is that of the sheet's whole column, so that blank cells need none: nothing of it may show on them */
  readonly formatsWholeColumn?: boolean;
  readonly validation?: ValidationBlueprint;
  readonly conditionals?: readonly ConditionalFormatBlueprint[];
  /** a helper column: hidden, at the right end of its table */
  readonly helper?: boolean;
}

export interface TableBlueprint {
  readonly id: TableId;
  /** where the header row starts */
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ColumnBlueprint[];
  /** what people entered, a value per column; null in computed columns */
  readonly rows: readonly (readonly CellInput[])[];
  /** the table is padded with empty rows to at least this many body rows */
  readonly minimumRows: number;
  readonly style: string;
}

/** How a series of a line chart is drawn. What is not given stays as the chart's type has it. */
export interface LineSeriesBlueprint {
  /** "#RRGGBB": of its line, its markers and its labels */
  readonly colour: string;
  /** weight in points */
  readonly line?: { readonly weight: number; readonly style: "Continuous" | "Dash" } | "None";
  /** filled with the series' colour; size in points, 2 to 72 */
  readonly marker?: { readonly style: "Circle" | "Diamond"; readonly size: number } | "None";
  /** at every point that has a value: its value, or the name of the series */
  readonly labels?: {
    readonly position: "Top" | "Bottom" | "Left" | "Right" | "Center";
    readonly shows?: "Value" | "SeriesName";
    /** of the values; that of the cells by default */
    readonly numberFormat?: string;
    /** points */
    readonly fontSize?: number;
    readonly bold?: boolean;
  };
}

export interface ChartBlueprint {
  readonly name: string;
  /** Excel.ChartType */
  readonly type:
    "BarClustered" | "BarStacked" | "BarStacked100" | "ColumnClustered" | "Line" | "LineMarkers" | "Doughnut";
  readonly source: Rect;
  /** the sheet of the source, if it is not that of the chart */
  readonly sourceSheet?: SheetId;
  readonly seriesBy: "Rows" | "Columns";
  /** none: no title */
  readonly title?: string;
  readonly position: Rect;
  readonly legend?: "Bottom" | "Right" | "Top";
  /** false: neither border nor fill, so that the cells below show */
  readonly frame?: false;
  /** one colour per series; a line chart may have `series` instead */
  readonly colours?: readonly string[];
  /** the series of a line chart, in their order */
  readonly series?: readonly LineSeriesBlueprint[];
  /**
   * Empty cells, and #N/A as a formula's result, are gaps, never zeros. LibreOffice draws zeros unless one cell of the
   * series' values is empty, without a formula.
   */
  readonly blanks?: "NotPlotted";
  readonly valueAxis?: {
    readonly minimum?: number;
    readonly maximum?: number;
    readonly numberFormat?: string;
    readonly visible?: boolean;
    /** the colour of its thin gridlines, "#RRGGBB" */
    readonly gridlines?: string;
  };
  readonly categoryAxis?: {
    /** every how many categories have a label; 1: all, also those that Excel would leave out for lack of room */
    readonly labelSpacing?: number;
    /** degrees, -90 to 90; by default a program turns labels that have no room side by side */
    readonly labelAngle?: number;
    /** the colour of its thin line, "#RRGGBB" */
    readonly line?: string;
  };
  /** the labels along both axes; size in points */
  readonly axisFont?: { readonly colour: string; readonly size: number };
  readonly reverseCategories?: boolean;
  readonly gapWidth?: number;
  readonly dataLabels?: boolean;
}

export interface PrintBlueprint {
  readonly orientation: "Portrait" | "Landscape";
  /** percent; used instead of a number of pages, because Excel ignores manual page breaks when it fits to pages */
  readonly scale?: number;
  /** rows that begin a page; with a scale only */
  readonly breaks?: readonly number[];
  /** points at the left and at the right */
  readonly sideMargins?: number;
  /** points at the top and at the bottom */
  readonly endMargins?: number | { readonly top: number; readonly bottom: number };
  readonly pagesWide: number;
  /** 0: as many as needed */
  readonly pagesTall: number;
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** columns repeated at the left of every page of a sheet several pages wide */
  readonly titleColumns?: { readonly from: number; readonly to: number };
  readonly area?: Rect;
  readonly header?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
}

export interface SheetBlueprint {
  readonly id: SheetId;
  readonly name: string;
  readonly tabColor: string;
  readonly visible: boolean;
  readonly gridlines: boolean;
  /** characters of the default font, from column A; 0 hides a column */
  readonly columnWidths: readonly number[];
  /** points */
  readonly rowHeights: readonly { readonly row: number; readonly rows?: number; readonly height: number }[];
  readonly blocks: readonly CellBlock[];
  /** what people entered outside tables (the profile): a text here is always a text, never a formula */
  readonly entries?: readonly CellBlock[];
  readonly formats: readonly FormattedRange[];
  readonly merges: readonly Rect[];
  readonly tables: readonly TableBlueprint[];
  /** outside tables */
  readonly validations: readonly { readonly range: Rect; readonly validation: ValidationBlueprint }[];
  readonly conditionals: readonly {
    readonly range: Rect;
    readonly conditional: ConditionalFormatBlueprint;
  }[];
  readonly charts: readonly ChartBlueprint[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print: PrintBlueprint;
  /** computed sheets are protected without a password, entry sheets never */
  readonly protect: boolean;
}

export interface NameBlueprint {
  readonly name: string;
  /** "=Partners[Name]" */
  readonly formula: string;
}

/** A complete workbook as data, the only input of the builder. */
export interface WorkbookBlueprint {
  readonly language: Language;
  /** first to last */
  readonly sheets: readonly SheetBlueprint[];
  readonly names: readonly NameBlueprint[];
  /** the sheet that a reader opens on */
  readonly opensOn: SheetId;
}
