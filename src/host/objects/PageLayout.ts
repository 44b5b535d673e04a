import { PAPER_SIZES } from "../../spreadsheet/pageLayout";
import type { PageLayoutState, SheetState } from "../../spreadsheet/state";
import type { ObjectDefinition, ScalarProperty, Target } from "../wire/definition";
import { target } from "../wire/definition";
import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/rects";
import { HostError } from "../wire/HostError";
import {
  rectOnSheet,
  readBoolean,
  readNumber,
  readOneOf,
  readRecord,
  readInteger,
} from "../operations/arguments";
import { HeaderFooterGroupDefinition } from "./HeaderFooterGroup";
import { RangeDefinition } from "./Range";

/** points */
const MAX_MARGIN = 3528;
const MAX_PAGES = 32_767;

const UNSUPPORTED_PAPER_SIZES = [
  ...["Envelope9", "Envelope10", "Envelope11", "Envelope12", "Envelope14", "Csheet", "Dsheet", "Esheet"],
  ...["EnvelopeDL", "EnvelopeC5", "EnvelopeC3", "EnvelopeC4", "EnvelopeC6", "EnvelopeC65", "EnvelopeB4"],
  ...["EnvelopeB5", "EnvelopeB6", "EnvelopeItaly", "EnvelopeMonarch", "EnvelopePersonal", "FanfoldUS"],
  ...["FanfoldStdGerman", "FanfoldLegalGerman"],
];

/** points of each unit */
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const UNIT_NAMES = ["Points", "Inches", "Centimeters"] as const;

type Margin = keyof PageLayoutState["margins"];
const MARGINS: readonly Margin[] = ["top", "bottom", "left", "right", "header", "footer"];

function margin(side: Margin): ScalarProperty<SheetState> {
  return {
    get: ({ pageLayout }) => pageLayout.margins[side],
    set: ({ pageLayout }, value) => {
      pageLayout.margins[side] = readNumber(`${side}Margin`, value, 0, MAX_MARGIN);
    },
  };
}

type BooleanKey =
  "centerHorizontally" | "centerVertically" | "blackAndWhite" | "printGridlines" | "printHeadings";

function booleanProperty(key: BooleanKey): ScalarProperty<SheetState> {
  return {
    get: ({ pageLayout }) => pageLayout[key],
    set: ({ pageLayout }, value) => {
      pageLayout[key] = readBoolean(`pageLayout.${key}`, value);
    },
  };
}

/** Reads a zoom: a percentage, or the numbers of pages to fit; an absent number means as many pages as needed. */
function readZoom(value: unknown): PageLayoutState["zoom"] {
  const { scale, horizontalFitToPages, verticalFitToPages } = readRecord("pageLayout.zoom", value);
  const isGiven = (part: unknown): boolean => part !== undefined && part !== null;
  const zoom: PageLayoutState["zoom"] = {};
  if (isGiven(scale)) zoom.scale = readInteger("zoom.scale", scale, 10, 400);
  if (isGiven(horizontalFitToPages)) {
    zoom.horizontalFitToPages = readInteger("zoom.horizontalFitToPages", horizontalFitToPages, 1, MAX_PAGES);
  }
  if (isGiven(verticalFitToPages)) {
    zoom.verticalFitToPages = readInteger("zoom.verticalFitToPages", verticalFitToPages, 1, MAX_PAGES);
  }
  const fitsToPages = isGiven(horizontalFitToPages) || isGiven(verticalFitToPages);
  if (isGiven(scale) === fitsToPages) {
    throw new HostError("InvalidArgument", "A zoom is either a scale or a number of pages to fit.");
  }
  return zoom;
}

function setMargins(sheet: SheetState, unit: unknown, options: unknown): void {
  const points = UNITS[readOneOf("setPrintMargins unit", unit, UNIT_NAMES)];
  const margins = readRecord("setPrintMargins", options);
  for (const name of Object.keys(margins)) readOneOf("margin", name, MARGINS);
  for (const side of MARGINS) {
    const size = margins[side];
    if (size === undefined || size === null) continue;
    sheet.pageLayout.margins[side] = readNumber(`margin ${side}`, size, 0, MAX_MARGIN / points) * points;
  }
}

function titleRows(sheet: SheetState): Target | null {
  const rows = sheet.pageLayout.printTitleRows;
  if (!rows) return null;
  const area = { row: rows.from, column: 0, rows: rows.to - rows.from + 1, columns: MAX_COLUMNS };
  return target(RangeDefinition, { sheet, area });
}

function titleColumns(sheet: SheetState): Target | null {
  const columns = sheet.pageLayout.printTitleColumns;
  if (!columns) return null;
  const area = { row: 0, column: columns.from, rows: MAX_ROWS, columns: columns.to - columns.from + 1 };
  return target(RangeDefinition, { sheet, area });
}

/** The page setup of a sheet. */
export const PageLayoutDefinition: ObjectDefinition<SheetState> = {
  type: "PageLayout",
  scalars: {
    Orientation: {
      get: ({ pageLayout }) => pageLayout.orientation,
      set: ({ pageLayout }, value) => {
        pageLayout.orientation = readOneOf("pageLayout.orientation", value, ["Portrait", "Landscape"]);
      },
    },
    PaperSize: {
      // The default is the printer's; the host assumes Letter, as in North America.
      get: ({ pageLayout }) => pageLayout.paperSize ?? "Letter",
      set: ({ pageLayout }, value) => {
        pageLayout.paperSize = readOneOf("pageLayout.paperSize", value, PAPER_SIZES, UNSUPPORTED_PAPER_SIZES);
      },
    },
    Zoom: {
      get: ({ pageLayout }) => ({ ...pageLayout.zoom }),
      set: ({ pageLayout }, value) => {
        pageLayout.zoom = readZoom(value);
      },
    },
    CenterHorizontally: booleanProperty("centerHorizontally"),
    CenterVertically: booleanProperty("centerVertically"),
    BlackAndWhite: booleanProperty("blackAndWhite"),
    PrintGridlines: booleanProperty("printGridlines"),
    PrintHeadings: booleanProperty("printHeadings"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  objects: {
    HeadersFooters: ({ pageLayout }) => target(HeaderFooterGroupDefinition, pageLayout),
  },
  methods: {
    SetPrintMargins: { call: (sheet, [unit, options]) => setMargins(sheet, unit, options) },
    SetPrintArea: {
      call: (sheet, [area], { workbook }) => {
        const areas = typeof area === "string" ? area.split(",") : [area];
        sheet.pageLayout.printAreas = areas.map((one) => rectOnSheet("setPrintArea", one, sheet, workbook));
      },
    },
    SetPrintTitleRows: {
      call: (sheet, [rows], { workbook }) => {
        const area = rectOnSheet("setPrintTitleRows", rows, sheet, workbook);
        sheet.pageLayout.printTitleRows = { from: area.row, to: area.row + area.rows - 1 };
      },
    },
    SetPrintTitleColumns: {
      call: (sheet, [columns], { workbook }) => {
        const area = rectOnSheet("setPrintTitleColumns", columns, sheet, workbook);
        sheet.pageLayout.printTitleColumns = { from: area.column, to: area.column + area.columns - 1 };
      },
    },
    GetPrintTitleRowsOrNullObject: { call: titleRows },
    GetPrintTitleColumnsOrNullObject: { call: titleColumns },
  },
};
