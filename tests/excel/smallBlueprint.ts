import type { WorkbookBlueprint } from "../../src/blueprint/types";
import { BARE_SHEET } from "../blueprint/bareSheet";

/** Three sheets that use every feature of a blueprint. */
export function smallBlueprint(partners: readonly string[] = ["North", "South"]): WorkbookBlueprint {
  return {
    language: "en",
    opensOn: "dashboard",
    names: [
      { name: "EnsemblePartnerNames", formula: "=Partners[Partner]" },
      { name: "EnsembleTotal", formula: "='Dashboard'!$B$2" },
      { name: "ListSector", formula: "='Lists'!$A$1:$A$2" },
    ],
    sheets: [
      {
        ...BARE_SHEET,
        id: "dashboard",
        name: "Dashboard",
        gridlines: false,
        protect: true,
        columnWidths: [20, 12, 12],
        rowHeights: [{ row: 0, height: 30 }],
        merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
        blocks: [
          {
            row: 0,
            column: 0,
            cells: [
              ["2026-27 dashboard", null, null],
              ["Partners", "=COUNTA(EnsemblePartnerNames)", null],
              ["Letters", "=SUM(Partners[Letters])", null],
            ],
          },
        ],
        formats: [
          {
            range: { row: 0, column: 0, rows: 1, columns: 3 },
            format: { bold: true, fontSize: 20, fill: "#E3F1F2" },
          },
        ],
        conditionals: [
          {
            range: { row: 1, column: 1, rows: 1, columns: 1 },
            conditional: {
              formula: "=$B$2=0",
              format: { fontColor: "#B3261E", bold: true, numberFormat: "0.0" },
            },
          },
        ],
        charts: [
          {
            name: "Counts",
            type: "ColumnClustered",
            source: { row: 1, column: 0, rows: 2, columns: 2 },
            seriesBy: "Columns",
            title: "Counts",
            position: { row: 4, column: 0, rows: 8, columns: 3 },
            colours: ["#0B5C63"],
          },
        ],
        freeze: { rows: 1, columns: 0 },
      },
      {
        ...BARE_SHEET,
        id: "partners",
        name: "Partners",
        entries: [{ row: 0, column: 0, cells: [["=not a formula"]] }],
        tables: [
          {
            id: "Partners",
            row: 2,
            column: 0,
            minimumRows: 3,
            style: "TableStyleLight1",
            rows: partners.map((name) => [name, null, null]),
            columns: [
              { id: "name", caption: "Partner", format: { wrap: true } },
              {
                id: "sector",
                caption: "Sector",
                validation: {
                  rule: { list: { inCellDropDown: true, source: "=ListSector" } },
                  alert: { title: "Sector", message: "Choose a sector of the list.", style: "Stop" },
                },
              },
              { id: "letters", caption: "Letters", formula: "=LEN([@Partner])", format: { fill: "#F1F3F4" } },
            ],
          },
        ],
      },
      {
        ...BARE_SHEET,
        id: "lists",
        name: "Lists",
        visible: false,
        blocks: [{ row: 0, column: 0, cells: [["Education"], ["Health"]] }],
      },
    ],
  };
}
