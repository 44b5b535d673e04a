import type { CoverageId, StoryId } from "../../../model/dashboard";
import type { PartId } from "../../../model/initiative";
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { equalTexts } from "../../lookups";
import { itemName, NAMES } from "../../names";
import { nameList } from "../../nameList";
import type { Formulas } from "../../table";
import { positionOf } from "../../../model/vocabulary";
import { daysLate, lateOrder } from "../lateSteps";
import { flagList } from "./flagList";
import { HOLDER_FACTOR, PART_FACTOR, ROLE_FACTOR } from "./keyFactors";

/** The worksheet of roles: who holds each, how well it is covered, what needs attention (docs/rules.md, "Roles"). */
export function worksheetFormulas(context: Context): Formulas {
  const { column, thisRow, rowNumber } = context.refs;
  const own = (id: string) => thisRow("Roles", id);
  const all = (id: string) => column("Roles", id);
  const holders = (id: string) => column("RoleHolders", id);
  const role = entryText(own("role"));
  const step = entryText(own("nextStep"));
  const ifRole = (then: string) => `=IF(${own("key")}="","",${then})`;
  const isDone = `IF(ISNUMBER(${own("done")}),INT(${own("done")})<=${NAMES.asOf},FALSE)`;
  const person = (place: number) =>
    `INDEX(${holders("personKey")},MATCH(${own("line")}*${HOLDER_FACTOR}+${place},${holders("rolePersonOrder")},0))`;
  const lead = `${own("line")}*${PART_FACTOR}+${positionOf("part", "lead" satisfies PartId)}`;
  const story = (id: StoryId) => itemName("story", id);
  return {
    line: `=${rowNumber("Roles")}`,
    key:
      `=IF(${role}="","",` +
      `IF(SUMPRODUCT(${equalTexts(all("role"), role)}*(${all("line")}<${own("line")}))>0,"",${role}))`,
    people: `=IF(${own("key")}="",0,COUNTIFS(${holders("activeRoleRow")},${own("line")},${holders("isFirstHolding")},1))`,
    who: ifRole(nameList(own("people"), person)),
    coverage: ifRole(coverage(context)),
    late: ifRole(daysLate(`${step}<>"",NOT(${isDone})`, own("due"))),
    lateOrder: lateOrder(context.refs, "Roles"),
    watch: ifRole(
      flagList({
        endsSoon: `COUNTIFS(${holders("activeRoleRow")},${own("line")},${holders("endsSoon")},1)>0`,
        noNextStep: `OR(${step}="",${isDone})`,
        leadsTooMany: `COUNTIFS(${holders("rolePartKey")},${lead},${holders("leadsTooMany")},1)>0`,
      }),
    ),
    changed:
      `=IF(${own("key")}="",0,MAX(MAXIFS(${holders("changed")},${holders("roleRow")},${own("line")}),` +
      `IF(${isDone},INT(${own("done")}),0)))`,
    story: ifRole(
      `IF(${own("changed")}=0,${story("nothing")},` +
        `IF(COUNTIFS(${column("Canvas", "roleRow")},${own("line")},${column("Canvas", "dated")},">="&${own("changed")})>0,` +
        `${story("told")},${story("behind")}))`,
    ),
    soleOf:
      `=IF(${own("people")}<>1,0,` +
      `SUMIFS(${holders("personRow")},${holders("activeRoleRow")},${own("line")},${holders("isSoleHolder")},1))`,
    fallOrder:
      `=IF(${own("soleOf")}=0,0,${own("soleOf")}*${ROLE_FACTOR}+1+` +
      `COUNTIFS(${all("soleOf")},${own("soleOf")},${all("line")},"<"&${own("line")}))`,
  };
}

/** The expression of the label of a role's coverage. */
function coverage({ refs: { column, thisRow } }: Context): string {
  const holders = (id: string) => column("RoleHolders", id);
  const role = thisRow("Roles", "line");
  const post = (part: PartId) =>
    `${holders("rolePartKey")},${role}*${PART_FACTOR}+${positionOf("part", part)}`;
  const word = (id: CoverageId) => itemName("coverage", id);
  const firstLead = `INDEX(${holders("personRow")},MATCH(${role}*${PART_FACTOR}+${positionOf("part", "lead")},${holders("rolePartKey")},0))`;
  // With a lead and a backup, another person than the first lead in either part makes two who differ.
  const another = (part: PartId) => `COUNTIFS(${post(part)},${holders("personRow")},"<>"&${firstLead})`;
  const isSecured = `IF(AND(COUNTIFS(${post("lead")})>0,COUNTIFS(${post("backup")})>0),${another("lead")}+${another("backup")}>0,FALSE)`;
  const isShared = `COUNTIFS(${holders("activeRoleRow")},${role},${holders("isFirstOfPartner")},1)>1`;
  return (
    `IF(${thisRow("Roles", "people")}=0,${word("uncovered")},` +
    `IF(${isSecured},${word("secured")},IF(${isShared},${word("shared")},${word("named")})))`
  );
}
