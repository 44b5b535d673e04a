import type { CoverageId, StoryId } from "../../../model/dashboard";
import type { PartId } from "../../../model/initiative";
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { equalTexts } from "../../lookups";
import { itemName, NAMES } from "../../names";
import { nameList } from "../../nameList";
import type { Formulas } from "../../table";
import { positionOf } from "../../../model/vocabulary";
import { daysLate, lateOrder } from "../steps";
import { flagList } from "./flagList";
import { HOLDER_FACTOR, PART_FACTOR, ROLE_FACTOR } from "./keyFactors";

/** The worksheet of roles: who holds each, how well it is covered, what needs attention (docs/rules.md, "Roles"). */
export function worksheetFormulas(context: Context): Formulas {
  const { column, thisRow, rowNumber } = context.refs;
  const thisCell = (id: string) => thisRow("Roles", id);
  const all = (id: string) => column("Roles", id);
  const holders = (id: string) => column("RoleHolders", id);
  const role = entryText(thisCell("role"));
  const step = entryText(thisCell("nextStep"));
  const ifRole = (then: string) => `=IF(${thisCell("key")}="","",${then})`;
  const isDone = `IF(ISNUMBER(${thisCell("done")}),INT(${thisCell("done")})<=${NAMES.asOf},FALSE)`;
  const isOpen = `${step}<>"",NOT(${isDone})`;
  const person = (order: string) => (position: number) =>
    `INDEX(${holders("personKey")},MATCH(${thisCell("line")}*${HOLDER_FACTOR}+${position},${holders(order)},0))`;
  const lead = `${thisCell("line")}*${PART_FACTOR}+${positionOf("part", "lead" satisfies PartId)}`;
  const story = (id: StoryId) => itemName("story", id);
  return {
    line: `=${rowNumber("Roles")}`,
    key:
      `=IF(${role}="","",` +
      `IF(SUMPRODUCT(${equalTexts(all("role"), role)}*(${all("line")}<${thisCell("line")}))>0,"",${role}))`,
    people: `=IF(${thisCell("key")}="",0,COUNTIFS(${holders("activeRoleRow")},${thisCell("line")},${holders("isFirstHolding")},1))`,
    candidates: `=IF(${thisCell("key")}="",0,COUNTIFS(${holders("candidateRoleRow")},${thisCell("line")},${holders("isFirstCandidate")},1))`,
    who: ifRole(nameList(thisCell("people"), person("rolePersonOrder"))),
    couldHold: ifRole(nameList(thisCell("candidates"), person("candidateOrder"))),
    coverage: ifRole(coverage(context)),
    late: ifRole(daysLate(isOpen, thisCell("due"))),
    lateOrder: lateOrder(context.refs, "Roles", `${thisCell("key")}<>"",${isOpen}`, thisCell("due")),
    watch: ifRole(
      flagList({
        endsSoon: `COUNTIFS(${holders("activeRoleRow")},${thisCell("line")},${holders("endsSoon")},1)>0`,
        noNextStep: `OR(${step}="",${isDone})`,
        leadsTooMany: `COUNTIFS(${holders("rolePartKey")},${lead},${holders("leadsTooMany")},1)>0`,
      }),
    ),
    changed:
      `=IF(${thisCell("key")}="",0,MAX(MAXIFS(${holders("changed")},${holders("roleRow")},${thisCell("line")}),` +
      `IF(${isDone},INT(${thisCell("done")}),0)))`,
    story: ifRole(
      `IF(${thisCell("changed")}=0,${story("nothing")},` +
        `IF(COUNTIFS(${column("Canvas", "roleRow")},${thisCell("line")},${column("Canvas", "dated")},">="&${thisCell("changed")})>0,` +
        `${story("told")},${story("behind")}))`,
    ),
    soleOf:
      `=IF(${thisCell("people")}<>1,0,` +
      `SUMIFS(${holders("personRow")},${holders("activeRoleRow")},${thisCell("line")},${holders("isSoleHolder")},1))`,
    fallOrder:
      `=IF(${thisCell("soleOf")}=0,0,${thisCell("soleOf")}*${ROLE_FACTOR}+1+` +
      `COUNTIFS(${all("soleOf")},${thisCell("soleOf")},${all("line")},"<"&${thisCell("line")}))`,
  };
}

/** The expression of the label of a role's coverage. */
function coverage({ refs: { column, thisRow } }: Context): string {
  const holders = (id: string) => column("RoleHolders", id);
  const role = thisRow("Roles", "line");
  const rolePart = (part: PartId) =>
    `${holders("rolePartKey")},${role}*${PART_FACTOR}+${positionOf("part", part)}`;
  const label = (id: CoverageId) => itemName("coverage", id);
  const firstLead = `INDEX(${holders("personRow")},MATCH(${role}*${PART_FACTOR}+${positionOf("part", "lead")},${holders("rolePartKey")},0))`;
  // With a lead and a backup, a person other than the first lead in either part means that two different people cover
  // the role.
  const anotherPerson = (part: PartId) =>
    `COUNTIFS(${rolePart(part)},${holders("personRow")},"<>"&${firstLead})`;
  const isSecured = `IF(AND(COUNTIFS(${rolePart("lead")})>0,COUNTIFS(${rolePart("backup")})>0),${anotherPerson("lead")}+${anotherPerson("backup")}>0,FALSE)`;
  const isShared = `COUNTIFS(${holders("activeRoleRow")},${role},${holders("isFirstOfPartner")},1)>1`;
  return (
    `IF(${thisRow("Roles", "people")}=0,${label("uncovered")},` +
    `IF(${isSecured},${label("secured")},IF(${isShared},${label("shared")},${label("named")})))`
  );
}
