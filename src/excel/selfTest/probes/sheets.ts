import { queueDateSystem, usesDates1904 } from "../../dateSystem";
import { addTable, answerOf, formulasOf, inOneRequest, PROBE_NAME, type Probe } from "../probe";

/** What sheets, protection and print settings rely on. */
export const SHEET_PROBES: readonly Probe[] = [
  {
    id: "date-system",
    area: "figures",
    expected: "1900",
    ask: inOneRequest((_sheet, workbook) => {
      const day = queueDateSystem(workbook);
      return () => (usesDates1904(day) ? "1904" : "1900");
    }),
  },
  {
    id: "sheet-renamed",
    area: "upgrade",
    expected: true,
    ask: async (bench) => {
      const formula = await bench.send((sheet, { worksheets }) => {
        const other = worksheets.add(bench.otherSheet);
        other.visibility = "Hidden";
        const cell = sheet.getRange("A1");
        cell.formulas = [[`='${bench.otherSheet}'!B2`]];
        other.name = bench.renamedSheet;
        return formulasOf(cell);
      });
      return JSON.stringify(formula()) === JSON.stringify([[`='${bench.renamedSheet}'!B2`]]);
    },
  },
  {
    id: "copied-sheet",
    area: "upgrade",
    expected: { isNumbered: true, isTableNumbered: true, formula: [["=B1+1"]] },
    ask: async (bench) => {
      const read = await bench.send((sheet) => {
        addTable(sheet, [["Value"], [1]]);
        sheet.getRange("C1").formulas = [["=B1+1"]];
        sheet.load("name");
        const copy = sheet.copy("End");
        copy.visibility = "Hidden";
        copy.load("name");
        copy.tables.load("items/name");
        const formula = formulasOf(copy.getRange("C1"));
        return () => ({
          isNumbered: copy.name === `${sheet.name} (2)`,
          isTableNumbered: copy.tables.items.every(
            ({ name }) => name !== PROBE_NAME && name.startsWith(PROBE_NAME),
          ),
          formula: formula(),
        });
      });
      return read();
    },
  },
  {
    id: "protection-options",
    area: "repair",
    expected: { protected: true, formatColumns: true, filter: false, select: "Normal" },
    ask: inOneRequest((sheet) => {
      sheet.protection.protect({ allowFormatColumns: true, selectionMode: "Normal" });
      sheet.protection.load(["protected", "options"]);
      return () => {
        const { options } = sheet.protection;
        return {
          protected: sheet.protection.protected,
          formatColumns: options.allowFormatColumns ?? null,
          filter: options.allowAutoFilter ?? null,
          select: options.selectionMode ?? null,
        };
      };
    }),
  },
  {
    id: "protected-cells",
    area: "repair",
    expected: { locked: "AccessDenied", unlocked: null },
    ask: async (bench) => {
      await bench.send((sheet) => {
        sheet.getRange("B1").format.protection.locked = false;
        sheet.protection.protect();
      });
      const write = (address: string) =>
        bench.refusal((sheet) => {
          sheet.getRange(address).values = [[1]];
        });
      return { locked: await write("A1"), unlocked: await write("B1") };
    },
  },
  {
    id: "page-setup",
    area: "print",
    expected: { orientation: "Landscape", scale: 89, left: 36 },
    ask: inOneRequest((sheet) => {
      const { pageLayout } = sheet;
      pageLayout.zoom = { scale: 89 };
      pageLayout.orientation = "Landscape";
      pageLayout.leftMargin = 36;
      pageLayout.load(["orientation", "zoom", "leftMargin"]);
      return () => ({
        orientation: pageLayout.orientation,
        scale: pageLayout.zoom.scale ?? null,
        left: pageLayout.leftMargin,
      });
    }),
  },
  {
    id: "print-titles",
    area: "print",
    expected: "1:2",
    ask: inOneRequest((sheet) => {
      sheet.pageLayout.setPrintTitleRows("$1:$2");
      const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      return answerOf(rows.load("address"), ({ isNullObject, address }) =>
        isNullObject ? null : (address.split("!").at(-1) ?? null),
      );
    }),
  },
  {
    id: "page-breaks",
    area: "print",
    expected: 1,
    ask: inOneRequest((sheet) => {
      sheet.horizontalPageBreaks.add("A10");
      return answerOf(sheet.horizontalPageBreaks.getCount(), ({ value }) => value);
    }),
  },
];
