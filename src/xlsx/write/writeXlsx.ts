import type { CellStyle, SheetState, WorkbookState } from "../../spreadsheet/state";
import { columnStyle, mergeStyle } from "../../spreadsheet/styles";
import { renderChart } from "./chart/chartPart";
import { renderDrawing } from "./drawingPart";
import { RELATIONSHIP, zipParts, type Part, type Relationship } from "./package";
import { renderCoreProperties, renderExtendedProperties } from "./properties";
import { SharedStrings } from "./sharedStrings";
import { StyleTable } from "./styles";
import { renderTable } from "./tablePart";
import { renderTheme } from "./theme";
import { openingSheet, renderWorkbook } from "./workbookPart";
import { hyperlinkRelationships } from "./sheet/hyperlinks";
import { renderWorksheet } from "./sheet/worksheetPart";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE = "application/vnd.openxmlformats-officedocument";

/** The number of parts of each kind so far: they are numbered across the file. */
interface PartCounts {
  table: number;
  drawing: number;
  chart: number;
}

interface WriteContext {
  readonly workbook: WorkbookState;
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
  readonly partCounts: PartCounts;
}

function tableParts(sheet: SheetState, context: WriteContext): { parts: Part[]; links: Relationship[] } {
  const parts: Part[] = [];
  const links: Relationship[] = [];
  for (const table of sheet.tables) {
    const number = (context.partCounts.table += 1);
    parts.push({
      path: `xl/tables/table${number}.xml`,
      contentType: `${SPREADSHEET}.table+xml`,
      render: () => renderTable(context.workbook, sheet, table, number),
    });
    links.push({
      id: `rId${links.length + 1}`,
      type: RELATIONSHIP.table,
      target: `../tables/table${number}.xml`,
    });
  }
  return { parts, links };
}

function drawingParts(
  sheet: SheetState,
  id: string,
  context: WriteContext,
): { parts: Part[]; links: Relationship[] } {
  if (sheet.charts.length === 0) return { parts: [], links: [] };
  const chartLinks: Relationship[] = [];
  const charts = sheet.charts.map((chart, index): Part => {
    const number = (context.partCounts.chart += 1);
    chartLinks.push({
      id: `rId${index + 1}`,
      type: RELATIONSHIP.chart,
      target: `../charts/chart${number}.xml`,
    });
    return {
      path: `xl/charts/chart${number}.xml`,
      contentType: `${OFFICE}.drawingml.chart+xml`,
      render: () => renderChart(chart, context.workbook),
    };
  });
  const number = (context.partCounts.drawing += 1);
  const drawing: Part = {
    path: `xl/drawings/drawing${number}.xml`,
    contentType: `${OFFICE}.drawing+xml`,
    relationships: chartLinks,
    render: () =>
      renderDrawing(
        sheet,
        chartLinks.map((link) => link.id),
      ),
  };
  return {
    parts: [drawing, ...charts],
    links: [{ id, type: RELATIONSHIP.drawing, target: `../drawings/drawing${number}.xml` }],
  };
}

function sheetParts(sheet: SheetState, index: number, context: WriteContext): Part[] {
  const tables = tableParts(sheet, context);
  const drawing = drawingParts(sheet, `rId${tables.links.length + 1}`, context);
  const links = hyperlinkRelationships(sheet, tables.links.length + drawing.links.length + 1);
  const part: Part = {
    path: `xl/worksheets/sheet${index + 1}.xml`,
    contentType: `${SPREADSHEET}.worksheet+xml`,
    relationships: [...tables.links, ...drawing.links, ...links.values()],
    render: () =>
      renderWorksheet(sheet, {
        ...context,
        tableIds: tables.links.map((link) => link.id),
        drawingId: drawing.links[0]?.id,
        links,
        active: index === openingSheet(context.workbook),
      }),
  };
  return [part, ...tables.parts, ...drawing.parts];
}

/** Parts that the sheets share; styles and shared strings come last, when all cells have registered theirs. */
function sharedParts(context: WriteContext): (Part & { readonly kind: string })[] {
  const { styles, strings } = context;
  return [
    {
      kind: RELATIONSHIP.theme,
      path: "xl/theme/theme1.xml",
      contentType: `${OFFICE}.theme+xml`,
      render: renderTheme,
    },
    {
      kind: RELATIONSHIP.styles,
      path: "xl/styles.xml",
      contentType: `${SPREADSHEET}.styles+xml`,
      render: () => styles.render(),
    },
    {
      kind: RELATIONSHIP.sharedStrings,
      path: "xl/sharedStrings.xml",
      contentType: `${SPREADSHEET}.sharedStrings+xml`,
      render: () => strings.render(),
    },
  ];
}

/** The styles of cells, those of most cells first: every cell repeats the number of its style. */
function stylesByUse({ sheets }: WorkbookState): CellStyle[] {
  const uses = new Map<CellStyle, number>();
  for (const sheet of sheets) {
    for (const { column, cell } of sheet.cells.entries()) {
      const style = cell.style ?? columnStyle(sheet, column);
      uses.set(style, (uses.get(style) ?? 0) + 1);
    }
  }
  // Equal styles are one style in the file.
  const distinct = new Map<CellStyle, number>();
  for (const [style, count] of uses) {
    const key = mergeStyle(style, {});
    distinct.set(key, (distinct.get(key) ?? 0) + count);
  }
  return [...distinct].sort(([, one], [, other]) => other - one).map(([style]) => style);
}

/** Saves a workbook as the bytes of an .xlsx file. Pure on the state: the same state gives the same bytes. */
export function writeXlsx(workbook: WorkbookState): Promise<Uint8Array> {
  const context: WriteContext = {
    workbook,
    styles: new StyleTable(stylesByUse(workbook)),
    strings: new SharedStrings(),
    partCounts: { table: 0, drawing: 0, chart: 0 },
  };
  const sheetIds = workbook.sheets.map((_, index) => `rId${index + 1}`);
  const shared = sharedParts(context);
  const relationships: Relationship[] = [
    ...sheetIds.map((id, index) => ({
      id,
      type: RELATIONSHIP.worksheet,
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    ...shared.map((part, index) => ({
      id: `rId${sheetIds.length + index + 1}`,
      type: part.kind,
      target: part.path.slice("xl/".length),
    })),
  ];
  const parts: Part[] = [
    {
      path: "xl/workbook.xml",
      contentType: `${SPREADSHEET}.sheet.main+xml`,
      relationships,
      render: () => renderWorkbook(workbook, sheetIds),
    },
    ...workbook.sheets.flatMap((sheet, index) => sheetParts(sheet, index, context)),
    ...shared,
    {
      path: "docProps/core.xml",
      contentType: "application/vnd.openxmlformats-package.core-properties+xml",
      render: () => renderCoreProperties(workbook.properties),
    },
    {
      path: "docProps/app.xml",
      contentType: `${OFFICE}.extended-properties+xml`,
      render: renderExtendedProperties,
    },
  ];
  return zipParts(parts, [
    { id: "rId1", type: RELATIONSHIP.officeDocument, target: "xl/workbook.xml" },
    { id: "rId2", type: RELATIONSHIP.coreProperties, target: "docProps/core.xml" },
    { id: "rId3", type: RELATIONSHIP.extendedProperties, target: "docProps/app.xml" },
  ]);
}
