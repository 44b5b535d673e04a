/** A change of language that breaks off is finished, or turned back, by running it again. */
import { planRepair } from "../../../src/excel/repair";
import { translateWorkbook } from "../../../src/excel/translate";
import type { Host, HostRequest, RequestFault } from "../../../src/host";
import { openBuiltWorkbook } from "../../support/builtWorkbook";
import { indicator, initiative, observation } from "../../support/initiative";
import { outcomeOf } from "../../support/safety/faults";
import { watched, WATCHED } from "../../support/safety/connection";
import { differences, type WorkbookContent } from "../../support/safety/workbookContent";
import { someOf } from "../../support/sample";
import { plainContent } from "./plainContent";

const FILE = initiative({
  partners: [{ name: "A", sector: "business" }],
  indicators: [indicator()],
  observations: [observation({ value: 5, status: "final" })],
});
const clock = { wait: () => Promise.resolve() };

const open = (): Promise<Host> =>
  openBuiltWorkbook(FILE, { language: "en" }, { ...WATCHED, calculates: false });

/** The numbers of the requests of an undisturbed change that write, and what it leaves. */
const writing: number[] = [];
let before: WorkbookContent;
let complete: WorkbookContent;

beforeAll(async () => {
  const host = await open();
  before = plainContent(host);
  const act = ({ number, changes }: HostRequest) => {
    if (changes.length > 0) writing.push(number);
    return Promise.resolve();
  };
  await watched({ act }, () => translateWorkbook("fr", { clock }));
  complete = plainContent(host);
});

test("that breaks off in any of its requests", async () => {
  for (const index of someOf([...writing.keys()], 0)) {
    const host = await open();
    const number = writing[index]!;
    // The request is done, then the connection is lost.
    const faultOf = (request: HostRequest): RequestFault | null => {
      if (request.number < number) return null;
      return request.number === number
        ? { kind: "answerLost" }
        : { kind: "refused", code: "GeneralException" };
    };
    const { outcome } = await watched({ faultOf }, () => outcomeOf(translateWorkbook("fr", { clock })));
    expect([index, outcome]).not.toEqual([index, "done"]);
    const isLast = index === writing.length - 1;
    if (!isLast) await expect(planRepair()).rejects.toMatchObject({ code: "translationUnfinished" });
    // Every other one is turned back.
    const to = index % 2 === 0 ? "fr" : "en";
    await translateWorkbook(to, { clock });
    expect([index, ...differences(plainContent(host), to === "fr" ? complete : before)]).toEqual([index]);
    expect((await planRepair()).steps).toEqual([]);
  }
});
