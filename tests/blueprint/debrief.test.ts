import { initiative } from "../support/initiative";
import { PlanWorkbook } from "./planWorkbook";

const FILE = initiative({
  initiative: { name: "Plan", reportDate: "2026-06-30" },
  debrief: [
    { tool: "measurement", question: "Who reads it?", decision: "Ask", due: "2026-06-29" },
    { tool: "backbone", question: "backboneNext", answer: "Slowly", decision: "Plan", due: "2026-06-20" },
    { tool: "backbone", question: "backboneNext", answer: "Better", decision: "Go", due: "2026-06-30" },
    { tool: "canvas", question: "canvasChange", decision: "Tell", due: "2026-06-01", state: "done" },
    { tool: "canvas", question: "canvasMissing", decision: "Drop", due: "2026-06-01", state: "dropped" },
    { tool: "readiness", question: "readinessFirst", due: "2026-06-01" },
    { tool: "readiness", question: "readinessEvidence", decision: "Look", due: "2026-06-29", state: "open" },
  ],
  activities: [
    { name: "A", until: "2026-06-20" },
    { name: "B", until: "2026-06-25" },
  ],
});

const lateRows = (workbook: PlanWorkbook) =>
  workbook
    .column("Debrief", "late")
    .flatMap((late, row) =>
      late === ""
        ? []
        : [[workbook.column("Debrief", "decision")[row], late, workbook.column("Debrief", "lateOrder")[row]]],
    );

describe("the debrief of a file", () => {
  let workbook: PlanWorkbook;
  beforeAll(async () => {
    workbook = await PlanWorkbook.open(FILE);
  });

  test("every question of the method has a row, answers are next to their questions, own questions come last", () => {
    const questions = workbook.column("Debrief", "question");
    expect(questions.filter((question) => question === "How do we plan what comes next?")).toHaveLength(2);
    expect(questions[2]).toBe(questions[3]);
    expect(questions[13]).toBe("Who reads it?");
    expect(workbook.column("Debrief", "answer").slice(2, 4)).toEqual(["Slowly", "Better"]);
    expect(workbook.errors()).toEqual([]);
  });

  test("a decision is late from the day after it was due until it is done or dropped", () => {
    expect(lateRows(workbook)).toEqual([
      ["Plan", 10, 1],
      ["Look", 1, 4],
      ["Ask", 1, 5],
    ]);
    expect(workbook.column("Activities", "lateOrder").slice(0, 2)).toEqual([2, 3]);
    expect(workbook.above("Debrief")[3]).toBe(
      "▲ Open decisions: 4  ·  late: 3  ·  questions without an answer: 12 of 14",
    );
  });

  test("of equally late steps, roles come before decisions, and decisions before activities", async () => {
    await workbook.put("Roles", "late", 2, 10);
    expect(lateRows(workbook).map(([, , order]) => order)).toEqual([2, 5, 6]);
    expect(workbook.column("Activities", "lateOrder").slice(0, 2)).toEqual([3, 4]);
  });
});

test("an unreadable entry is ignored, and no cell shows an error", async () => {
  const workbook = await PlanWorkbook.open(FILE, "fr");
  for (const id of ["tool", "question", "answer", "owner", "state"]) {
    await workbook.put("Debrief", id, 3, "=NA()");
  }
  expect(workbook.column("Debrief", "late")[2]).toBe(10);
  await workbook.put("Debrief", "due", 3, "bientôt");
  expect(workbook.column("Debrief", "late")[2]).toBe("");
  await workbook.put("Debrief", "due", 3, "=NA()");
  await workbook.put("Debrief", "decision", 3, "=NA()");
  expect(lateRows(workbook).map(([decision]) => decision)).toEqual(["Look", "Ask"]);
  const pasted = 7;
  expect(workbook.errors()).toHaveLength(pasted);
});
