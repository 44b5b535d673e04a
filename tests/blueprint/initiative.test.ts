/** The limits, the labels of the phases and the warnings of the sheet Initiative. */
import { contextOf } from "../../src/blueprint/context";
import { initiativeSheet } from "../../src/blueprint/sheets/initiative";
import { LIST_IDS } from "../../src/model/vocabulary";
import {
  listName,
  NAMES,
  phaseLabelName,
  profileName,
  thresholdEntry,
  thresholdValue,
} from "../../src/blueprint/names";
import { ENTRY_CELLS, THRESHOLD_CELLS } from "../../src/blueprint/profile";
import { thresholdOf } from "../../src/blueprint/thresholds";
import { buildBlueprint } from "../../src/excel/build/buildBlueprint";
import type { Host } from "../../src/host";
import type { InitiativeProfile } from "../../src/model/initiative";
import { openHost } from "../support/host";
import { initiative } from "../support/initiative";
import { readinessBlueprint } from "./readinessSheets";
import { onlyInSoak } from "../support/sample";

async function openInitiative(profile: InitiativeProfile, language: "en" | "fr" = "en"): Promise<Host> {
  const host = await openHost();
  await buildBlueprint(readinessBlueprint({ ...initiative({ initiative: profile }), language }));
  return host;
}

/** The value of a named cell, and the value in use and the help in its row. */
async function cellNamed(name: string): Promise<{ value: unknown; inUse: unknown; help: string }> {
  return Excel.run(async (context) => {
    const cell = context.workbook.names.getItem(name).getRange();
    const help = cell.getEntireRow().getCell(0, 4);
    cell.load("values");
    const inUse = cell.getEntireRow().getCell(0, 3);
    for (const range of [help, inUse]) range.load("values");
    await context.sync();
    return {
      value: cell.values[0]![0] as unknown,
      inUse: inUse.values[0]![0] as unknown,
      help: String(help.values[0]![0]),
    };
  });
}

async function valueOf(name: string): Promise<unknown> {
  return (await cellNamed(name)).value;
}

/** Sets an entry as pasting does, bypassing validation. */
async function paste(name: string, value: unknown): Promise<void> {
  await Excel.run(async ({ workbook }) => {
    const cell = workbook.names.getItem(name).getRange();
    if (typeof value === "string" && value.startsWith("=")) cell.formulas = [[value]];
    else cell.values = [[value]];
  });
}

test("every limit of the rules is a cell that shows the field's default and that rules read", async () => {
  await openInitiative({ name: "Test" });
  const standards = {
    ...{ endsSoon: 90, leads: 3, near: 0.6, keep: 0.05, requiredOnTrack: 0.95, requiredProgress: 0.6 },
    ...{ growthOnTrack: 0.015, growthProgress: 0.005, spread: 2, fit: 1, precondition: 2, condition: 3 },
    ...{ completeSum: 1, completeMean: 0.8, outOfDate: 2 },
  };
  expect(THRESHOLD_CELLS.map(({ thresholdId }) => thresholdId).sort()).toEqual(Object.keys(standards).sort());
  for (const [threshold, standard] of Object.entries(standards) as [keyof typeof standards, number][]) {
    expect([threshold, await valueOf(thresholdEntry(threshold))]).toEqual([threshold, standard]);
    expect([threshold, await valueOf(thresholdValue(threshold))]).toEqual([threshold, standard]);
  }
  expect(await valueOf(thresholdValue("staleness"))).toBe(90);
  expect(await valueOf(thresholdValue("reportingYear"))).toBe(1);
  expect(await valueOf(thresholdValue("availableAfter"))).toBe(0);
});

test("values of the file are in the cells, and rules read them", async () => {
  await openInitiative({
    name: "Test",
    stalenessLimit: 30,
    reportingYear: 4,
    thresholds: { near: 0.75, endsSoon: 0 },
    method: "growth",
    trendIndicator: "1.10",
  });
  expect(await valueOf(thresholdValue("near"))).toBe(0.75);
  expect(await valueOf(thresholdValue("endsSoon"))).toBe(0);
  expect(await valueOf(thresholdValue("staleness"))).toBe(30);
  expect(await valueOf(thresholdValue("reportingYear"))).toBe(4);
  expect(await valueOf(profileName("trendIndicator"))).toBe("1.10");
});

onlyInSoak(() => {
  test("an unreadable limit falls back to its default, and its row says so", async () => {
    await openInitiative({ name: "Test" });
    const limits = ENTRY_CELLS.filter(({ threshold }) => threshold !== undefined);
    expect(limits).toHaveLength(18);
    for (const { name, threshold } of limits) {
      const { id, defaultValue, bounds, whole } = threshold!;
      const wrong = ["soon", bounds[0] - 1, bounds[1] + 0.001, "=NA()", ...(whole ? [bounds[0] + 0.5] : [])];
      for (const entry of wrong) {
        await paste(name, entry);
        expect([id, entry, await valueOf(thresholdValue(id))]).toEqual([id, entry, defaultValue]);
        expect((await cellNamed(name)).help).toMatch(/^▲/);
      }
      for (const entry of [bounds[0], bounds[1]]) {
        await paste(name, entry);
        expect([id, await valueOf(thresholdValue(id))]).toEqual([id, entry]);
        expect((await cellNamed(name)).help).not.toMatch(/^▲/);
      }
      await paste(name, "");
      expect([id, await valueOf(thresholdValue(id))]).toEqual([id, defaultValue]);
      expect((await cellNamed(name)).help).not.toMatch(/^▲/);
    }
  });
});

test("a phase label from the file or typed later becomes the word of the list", async () => {
  const profile = { name: "Test", phase: "assess", phaseLabels: { assess: "Get ready" } } as const;
  await openInitiative(profile);
  const phases = async () =>
    Excel.run(async (context) => {
      const list = context.workbook.names.getItem(listName("phase")).getRange();
      list.load("values");
      await context.sync();
      return list.values.map(([word]) => word as string);
    });
  expect((await phases()).slice(0, 2)).toEqual(["Get ready", "Initiate action"]);
  expect(await cellNamed(profileName("phase"))).toMatchObject({
    value: "Get ready",
    help: "The phase that the initiative is in.",
  });
  await paste(phaseLabelName("assess"), "Prepare");
  expect((await phases())[0]).toBe("Prepare");
  expect((await cellNamed(profileName("phase"))).help).toMatch(/^▲ No phase has this label/);
  await paste(phaseLabelName("assess"), " ");
  expect((await phases())[0]).toBe("Assess readiness");
});

test("the report date in use is the pinned day without its time, else today", async () => {
  await openInitiative({ name: "Test", reportDate: "2026-06-30" });
  expect(await valueOf(NAMES.asOf)).toBe(46203);
  await paste(profileName("reportDate"), 46204.75);
  expect(await valueOf(NAMES.asOf)).toBe(46204);
  for (const entry of ["2026-06-30 or so", "=NA()", -5]) {
    await paste(profileName("reportDate"), entry);
    expect(await valueOf(NAMES.asOf)).toBeGreaterThan(46203);
    expect((await cellNamed(profileName("reportDate"))).help).toMatch(/^▲/);
  }
});

test("the framework, method and frequency in use are next to the entries, even where these are empty", async () => {
  await openInitiative({ name: "Test", method: "growth" });
  const usual = { framework: "Six backbone roles, FSG", method: "Linear pace", frequency: "Yearly" };
  expect((await cellNamed(profileName("framework"))).inUse).toBe(usual.framework);
  expect((await cellNamed(profileName("method"))).inUse).toBe("Growth rates, Statistics Canada");
  for (const [property, word] of Object.entries(usual) as [keyof typeof usual, string][]) {
    const name = profileName(property);
    for (const entry of ["", " ", "*", "no such word", "=NA()", "a".repeat(300)]) {
      await paste(name, entry);
      expect([property, entry, (await cellNamed(name)).inUse]).toEqual([property, entry, word]);
    }
  }
  await paste(profileName("frequency"), " quarterly ");
  expect((await cellNamed(profileName("frequency"))).inUse).toBe("Quarterly");
});

test("the rows of name and community have room for two lines", () => {
  const sheet = initiativeSheet(contextOf(initiative(), "en"));
  const [name, community] = ["Name of the initiative", "Community"].map((label) => {
    const block = sheet.blocks.find(({ cells }) => cells[0]?.[0] === label)!;
    return sheet.rowHeights.find(({ row }) => row === block.row)!.height;
  });
  expect(Math.min(name!, community!)).toBeGreaterThanOrEqual(2 * 15);
});

test("French sentences write the defaults with a decimal comma and a spaced percent sign", async () => {
  await openInitiative({ name: "Essai" }, "fr");
  expect((await cellNamed(thresholdEntry("near"))).help).toMatch(/Par défaut\u00a0: 0,6\.$/);
  expect((await cellNamed(thresholdEntry("growthOnTrack"))).help).toMatch(/Par défaut\u00a0: 1,5\u00a0%\.$/);
  expect(thresholdOf("growthOnTrack").defaultValue).toBe(0.015);
});

test("every list is on Lists under its name", async () => {
  await openInitiative({ name: "Test" });
  for (const list of LIST_IDS) expect(await valueOf(listName(list))).not.toBe("");
});
