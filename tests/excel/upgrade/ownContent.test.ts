/** What people added to a workbook or changed in it survives an upgrade. */
import { planUpgrade, readDashboard, readInitiative, upgradeWorkbook } from "../../../src/excel";
import type { Host } from "../../../src/host";
import { serializeInitiative } from "../../../src/model/initiativeFile";
import { fixtureNamed, openFixture, withoutMeasurement } from "../../support/fixtures";
import { NEXT_SCHEMA } from "../../support/nextSchema";
import { contentOf, differences } from "../../support/safety/workbookContent";
import { cellsOfHost } from "../../support/workbookCells";
import { onlyInSoak, someOf } from "../../support/sample";
import { changeWorkbook, valuesAt } from "../../support/excel";

const FIXTURE = fixtureNamed("v1/missions-la-fonda-en");
const NOTES = Array.from({ length: 12 }, (_, index) => [`note ${index + 1}`]);

const openWithoutCalculating = () => openFixture(FIXTURE, { calculates: false });

const columnOf = (host: Host, table: string, caption: string) =>
  cellsOfHost(host.workbook).tables.get(table)!.columns.get(caption);

const sheetOfTable = (host: Host, table: string) => cellsOfHost(host.workbook).tables.get(table)!.sheet;

const COLUMNS_OF_FORMULAS = [
  ["Roles", "To watch"],
  ["Observations", "zRep"],
] as const;

onlyInSoak(() => {
  test.each(someOf(COLUMNS_OF_FORMULAS, 0.1))(
    "a person's column in the place of %s[%s] keeps its content",
    async (table, caption) => {
      const host = await openWithoutCalculating();
      await Excel.run(async (context) => {
        const { columns } = context.workbook.tables.getItem(table);
        const column = columns.getItem(caption);
        column.load("index");
        await context.sync();
        const { index } = column;
        column.delete();
        columns.add(index, undefined, "Our comments");
        const body = columns.getItem("Our comments").getDataBodyRange();
        body.getCell(0, 0).getResizedRange(NOTES.length - 1, 0).values = NOTES;
        await context.sync();
      });
      await upgradeWorkbook();
      expect(columnOf(host, table, "Our comments")!.slice(0, NOTES.length)).toEqual(NOTES.flat());
      expect(columnOf(host, table, caption)).toBeDefined();
      expect(serializeInitiative(await readInitiative())).toBe(FIXTURE.exported);
    },
  );
});

onlyInSoak(() => {
  test("renamed formula columns keep their formulas and figures", async () => {
    const host = await openFixture(FIXTURE);
    await changeWorkbook(({ tables }) => {
      const { columns } = tables.getItem("Roles");
      columns.getItem("To watch").name = "Alerts";
      columns.getItem("Story").name = "Narrative";
    });
    // The state of a story has another word now.
    const before = [columnOf(host, "Roles", "Alerts"), columnOf(host, "Roles", "Narrative")].map((values) =>
      values!.map((value) => (value === "▲ Story behind" ? "▲ Change to explain" : value)),
    );
    await upgradeWorkbook();
    await host.settle();
    expect([columnOf(host, "Roles", "Alerts"), columnOf(host, "Roles", "Narrative")]).toEqual(before);
    expect(withoutMeasurement(JSON.parse(JSON.stringify(await readDashboard())))).toEqual(
      withoutMeasurement(FIXTURE.figures),
    );
  });
});

onlyInSoak(() => {
  test.each(someOf(["Partners", "Observations", "Debrief"], 0.1))(
    "a person's sheet with the former name of the sheet of %s is left alone",
    async (table) => {
      const host = await openWithoutCalculating();
      const sheetName = sheetOfTable(host, table);
      await changeWorkbook(({ worksheets }) => {
        worksheets.getItem(sheetName).name = "Renamed";
        worksheets.add(sheetName).getRange("A1:A30").values = Array.from({ length: 30 }, (_, row) => [
          `own ${row}`,
        ]);
      });
      const { steps } = await planUpgrade();
      expect(steps.flatMap((step) => (step.kind === "moveTable" ? [step.table] : []))).not.toContain(table);
      await upgradeWorkbook();
      expect(sheetOfTable(host, table)).toBe("Renamed");
      expect((await valuesAt(sheetName, "A1:A30")).flat()).toEqual(
        Array.from({ length: 30 }, (_, row) => `own ${row}`),
      );
      expect(serializeInitiative(await readInitiative())).toBe(FIXTURE.exported);
    },
  );
});

onlyInSoak(() => {
  test("a person's sheet with the name of a sheet that a version adds is left alone", async () => {
    const host = await openWithoutCalculating();
    await changeWorkbook(({ worksheets }) => {
      worksheets.add("Answers").getRange("A1:B2").values = [
        ["our", "own"],
        ["list", 12],
      ];
    });
    await upgradeWorkbook({ schema: NEXT_SCHEMA });
    expect(await valuesAt("Answers", "A1:B2")).toEqual([
      ["our", "own"],
      ["list", 12],
    ]);
    expect(sheetOfTable(host, "Debrief")).toBe("Answers 2");
  });
});

onlyInSoak(() => {
  test("a table that somebody moved comes to its own sheet; what is written around it and in its former place stays", async () => {
    const host = await openWithoutCalculating();
    const roles = sheetOfTable(host, "RoleHolders");
    await changeWorkbook(({ worksheets, tables }) => {
      const sheet = worksheets.add("People");
      sheet.getRange("A1").values = [["Who holds which role"]];
      tables.getItem("RoleHolders").getRange().moveTo(sheet.getRange("A3"));
    });
    await changeWorkbook(({ worksheets }) => {
      worksheets.getItem(roles).getRange("A22:A24").values = [["a"], ["b"], ["c"]];
    });
    await upgradeWorkbook();
    expect(sheetOfTable(host, "RoleHolders")).toBe("Holders");
    expect((await valuesAt("People", "A1")).flat()).toEqual(["Who holds which role"]);
    expect((await valuesAt(roles, "A22:A24")).flat()).toEqual(["a", "b", "c"]);
    expect(serializeInitiative(await readInitiative())).toBe(FIXTURE.exported);
  });
});

onlyInSoak(() => {
  test("notes on Readiness that its new page covers are found at its right", async () => {
    const host = await openWithoutCalculating();
    await changeWorkbook(({ worksheets }) => {
      const sheet = worksheets.getItem("Readiness");
      sheet.getRange("G25").values = [["ask the board"]];
      sheet.getRange("H20").values = [[2027]];
      sheet.getRange("B200").values = [["far below"]];
    });
    await upgradeWorkbook();
    const sheet = host.workbook.sheets.find(({ name }) => name === "Readiness")!;
    const found = (value: unknown) =>
      [...sheet.cells.entries()].flatMap(({ row, column, cell }) =>
        cell.value === value ? [`${row} ${column > 9}`] : [],
      );
    expect([found("ask the board"), found(2027)]).toEqual([["24 true"], ["19 true"]]);
    expect((await valuesAt("Readiness", "B200")).flat()).toEqual(["far below"]);
  });
});

onlyInSoak(() => {
  test("sheets with swapped names are upgraded", async () => {
    const host = await openWithoutCalculating();
    const [roles, canvas] = [sheetOfTable(host, "Roles"), sheetOfTable(host, "Canvas")];
    await changeWorkbook(({ worksheets }) => {
      worksheets.getItem(roles).name = "For a moment";
      worksheets.getItem(canvas).name = roles;
      worksheets.getItem("For a moment").name = canvas;
    });
    await upgradeWorkbook();
    expect([sheetOfTable(host, "Roles"), sheetOfTable(host, "Canvas")]).toEqual([canvas, roles]);
    expect(serializeInitiative(await readInitiative())).toBe(FIXTURE.exported);
  });
});

onlyInSoak(() => {
  test("words and formulas that people wrote on the sheet of lists stay, however far away", async () => {
    await openWithoutCalculating();
    const own = [["Yes"], ["Other"], [1], [2], ["Housing"]];
    await changeWorkbook(({ worksheets }) => {
      const lists = worksheets.getItem("Lists");
      lists.protection.unprotect();
      lists.getRange("GZ10:GZ14").values = own;
      lists.getRange("GZ1").formulas = [["=1+1"]];
      lists.getRange("XFD1048576").values = [["far"]];
      lists.charts.add("Line", lists.getRange("GZ10:GZ14")).name = "Our chart";
    });
    await upgradeWorkbook();
    expect(await valuesAt("Lists", "GZ10:GZ14")).toEqual(own);
    expect(await valuesAt("Lists", "XFD1048576")).toEqual([["far"]]);
    await Excel.run(async (context) => {
      const lists = context.workbook.worksheets.getItem("Lists");
      const formula = lists.getRange("GZ1").load("formulas");
      lists.charts.load("items/name");
      await context.sync();
      expect(formula.formulas).toEqual([["=1+1"]]);
      expect(lists.charts.items.map(({ name }) => name)).toEqual(["Our chart"]);
    });
  });
});

onlyInSoak(() => {
  test("formulas that lost a column read it again once it is back", async () => {
    const host = await openFixture(FIXTURE);
    await changeWorkbook(({ tables }) =>
      tables.getItem("Observations").columns.getItem("Usable value").delete(),
    );
    await upgradeWorkbook();
    await host.settle();
    expect(withoutMeasurement(JSON.parse(JSON.stringify(await readDashboard())))).toEqual(
      withoutMeasurement(FIXTURE.figures),
    );
    expect(columnOf(host, "Observations", "Usable value")).toBeDefined();
  });
});

onlyInSoak(() => {
  test("the plan announces that a deleted column comes back empty", async () => {
    const host = await openWithoutCalculating();
    const sheet = sheetOfTable(host, "Observations");
    await changeWorkbook(({ tables }) => tables.getItem("Observations").columns.getItem("Value").delete());
    expect((await planUpgrade()).steps).toContainEqual({
      kind: "restoreColumn",
      table: "Observations",
      sheet,
      caption: "Value",
    });
  });
});

onlyInSoak(() => {
  test("distinguishes columns whose captions differ only in case and spaces", async () => {
    const host = await openWithoutCalculating();
    await upgradeWorkbook();
    await changeWorkbook(({ tables }) => {
      tables.getItem("Observations").columns.add(0, undefined, "value ");
    });
    expect(serializeInitiative(await readInitiative())).toBe(FIXTURE.exported);
    expect(columnOf(host, "Observations", "value ")).toBeDefined();
  });
});

test("a protected sheet on which an upgrade adds cells is named, and nothing is changed", async () => {
  const host = await openWithoutCalculating();
  await changeWorkbook(({ worksheets }) => worksheets.getItem("Initiative").protection.protect({}, "secret"));
  const before = contentOf(host);
  await expect(upgradeWorkbook()).rejects.toMatchObject({
    code: "sheetProtected",
    details: { sheet: "Initiative" },
  });
  expect(differences(contentOf(host), before)).toEqual([]);
});

test("a password-protected Ensemble sheet is named, and nothing is changed", async () => {
  const host = await openWithoutCalculating();
  await changeWorkbook(({ worksheets }) => {
    const { protection } = worksheets.getItem("Lists");
    protection.unprotect();
    protection.protect({}, "secret");
  });
  const before = [...cellsOfHost(host.workbook).tables];
  await expect(upgradeWorkbook()).rejects.toMatchObject({
    code: "sheetProtected",
    details: { sheet: "Lists" },
  });
  expect([...cellsOfHost(host.workbook).tables]).toEqual(before);
  const open = host.workbook.sheets.filter(({ protection }) => !protection.protected).map(({ name }) => name);
  expect(open).not.toEqual(expect.arrayContaining(["Dashboard"]));
});
