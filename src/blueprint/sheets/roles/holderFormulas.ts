import type { PartId } from "../../../model/initiative";
import type { Context } from "../../context";
import { entryText, isFilled, quoted } from "../../formula";
import { itemName, listName, NAMES, thresholdValue } from "../../names";
import { nameList } from "../../nameList";
import type { Formulas } from "../../table";
import { SHEETS_COMMON_TEXTS } from "../../../languages/texts/sheets/common";
import { STATUS_ICONS } from "../../../catalogue/term";
import { positionOf } from "../../../model/vocabulary";
import { flagList } from "./flagList";
import { HOLDER_FACTOR, PART_FACTOR, ROLE_FACTOR } from "./keyFactors";

/** The holders of roles: how each holding counts, and which roles depend on its person (docs/rules.md, "Roles"). */
export function holderFormulas({ localize, refs: { column, thisRow, rowNumber } }: Context): Formulas {
  const all = (id: string) => column("RoleHolders", id);
  const thisCell = (id: string) => thisRow("RoleHolders", id);
  const role = entryText(thisCell("role"));
  const above = `${all("line")},"<"&${thisCell("line")}`;
  const rolePart = (part: PartId) =>
    `${thisCell("activeRoleRow")}*${PART_FACTOR}+${positionOf("part", part)}`;
  const isLeadOrShare = `${thisCell("rolePartKey")}<>${rolePart("backup")}`;
  const isHeld = `AND(${thisCell("personKey")}<>"",${isFilled(thisCell("role"))})`;
  const unknownRole = quoted(`${STATUS_ICONS.bad} ${localize(SHEETS_COMMON_TEXTS).unknownRole}`);
  // An empty date sets no bound; with an invalid date, the holding does not count.
  const bound = (id: string, operator: string) =>
    `IF(ISNUMBER(${thisCell(id)}),INT(${thisCell(id)})${operator}${NAMES.asOf},NOT(${isFilled(thisCell(id))}))`;
  const firstOf = (id: string) => `IF(MATCH(${thisCell(id)},${all(id)},0)=${thisCell("line")},1,0)`;
  // The first row with the same name; MATCH would read some characters of a name as wildcards.
  const rowOfName = (id: string) =>
    `=IF(${thisCell(id)}="",0,ROWS(${all("line")})+1-` +
    `SUMPRODUCT(MAX((${all(id)}=${thisCell(id)})*(ROWS(${all("line")})+1-${all("line")}))))`;
  const perPerson = (id: string) =>
    `=IF(${isHeld},COUNTIFS(${all("personRow")},${thisCell("personRow")},${all(id)},1),"")`;
  const pastDay = (id: string, dayOffset: number) =>
    `IF(ISNUMBER(${thisCell(id)}),IF(INT(${thisCell(id)})+${dayOffset}<=${NAMES.asOf},INT(${thisCell(id)})+${dayOffset},0),0)`;
  const fallenRole = (position: number) =>
    `INDEX(${column("Roles", "key")},MATCH(${thisCell("personRow")}*${ROLE_FACTOR}+${position},${column("Roles", "fallOrder")},0))`;
  return {
    line: `=${rowNumber("RoleHolders")}`,
    roleRow: `=IF(${role}="",0,SUMPRODUCT((${column("Roles", "key")}=${role})*${column("Roles", "line")}))`,
    personKey: `=${entryText(thisCell("person"))}`,
    personRow: rowOfName("personKey"),
    partnerKey: `=${entryText(thisCell("partner"))}`,
    isCandidate: `=IF(IFERROR(MATCH(TRIM(${thisCell("part")}),${listName("part")},0),0)=${positionOf("part", "candidate")},1,0)`,
    activeRoleRow:
      `=IF(${thisCell("personKey")}="",0,` +
      `IF(AND(${thisCell("isCandidate")}=0,${bound("from", "<=")},${bound("until", ">=")}),${thisCell("roleRow")},0))`,
    candidateRoleRow:
      `=IF(${thisCell("personKey")}="",0,` +
      `IF(AND(${thisCell("isCandidate")}=1,${bound("until", ">=")}),${thisCell("roleRow")},0))`,
    isFirstCandidate:
      `=IF(${thisCell("candidateRoleRow")}=0,0,` +
      `IF(COUNTIFS(${all("candidateRoleRow")},${thisCell("candidateRoleRow")},${all("personRow")},${thisCell("personRow")},${above})=0,1,0))`,
    candidateOrder:
      `=IF(${thisCell("isFirstCandidate")}=0,0,${thisCell("candidateRoleRow")}*${HOLDER_FACTOR}+1+` +
      `COUNTIFS(${all("candidateRoleRow")},${thisCell("candidateRoleRow")},${all("isFirstCandidate")},1,${above}))`,
    rolePartKey:
      `=IF(${thisCell("activeRoleRow")}=0,0,${thisCell("activeRoleRow")}*${PART_FACTOR}+` +
      `IFERROR(MATCH(TRIM(${thisCell("part")}),${listName("part")},0),${positionOf("part", "share")}))`,
    rolePersonKey: `=IF(${thisCell("activeRoleRow")}=0,0,${thisCell("activeRoleRow")}*${HOLDER_FACTOR}+${thisCell("personRow")})`,
    isFirstHolding: `=IF(${thisCell("activeRoleRow")}=0,0,${firstOf("rolePersonKey")})`,
    rolePersonOrder:
      `=IF(${thisCell("isFirstHolding")}=0,0,${thisCell("activeRoleRow")}*${HOLDER_FACTOR}+1+` +
      `COUNTIFS(${all("activeRoleRow")},${thisCell("activeRoleRow")},${all("isFirstHolding")},1,${above}))`,
    carriesRole:
      `=IF(${thisCell("activeRoleRow")}=0,0,IF(${isLeadOrShare},` +
      `IF(COUNTIFS(${all("rolePersonKey")},${thisCell("rolePersonKey")},${all("rolePartKey")},"<>"&(${rolePart("backup")}),${above})=0,1,0),0))`,
    leadsRole:
      `=IF(${thisCell("activeRoleRow")}=0,0,IF(${thisCell("rolePartKey")}=${rolePart("lead")},` +
      `IF(COUNTIFS(${all("rolePersonKey")},${thisCell("rolePersonKey")},${all("rolePartKey")},${thisCell("rolePartKey")},${above})=0,1,0),0))`,
    isSoleHolder:
      `=IF(${thisCell("isFirstHolding")}=0,0,` +
      `IF(COUNTIFS(${all("activeRoleRow")},${thisCell("activeRoleRow")},${all("personRow")},"<>"&${thisCell("personRow")})=0,1,0))`,
    rolePartnerKey:
      `=IF(OR(${thisCell("activeRoleRow")}=0,${thisCell("partnerKey")}=""),0,${thisCell("activeRoleRow")}*${HOLDER_FACTOR}+` +
      `${rowOfName("partnerKey").slice(1)})`,
    isFirstOfPartner: `=IF(${thisCell("rolePartnerKey")}=0,0,${firstOf("rolePartnerKey")})`,
    endsSoon:
      `=IF(OR(${thisCell("activeRoleRow")}=0,NOT(ISNUMBER(${thisCell("until")}))),0,` +
      `IF(INT(${thisCell("until")})-${NAMES.asOf}<=${thresholdValue("endsSoon")},1,0))`,
    leadsTooMany: `=IF(${thisCell("activeRoleRow")}=0,0,IF(${thisCell("leads")}>=${thresholdValue("leads")},1,0))`,
    changed: `=IF(OR(${thisCell("personKey")}="",${thisCell("isCandidate")}=1),0,MAX(${pastDay("from", 0)},${pastDay("until", 1)}))`,
    active: `=IF(${isHeld},IF(${thisCell("activeRoleRow")}>0,${itemName("answer", "yes")},${itemName("answer", "no")}),"")`,
    coverage:
      `=IF(${isFilled(thisCell("role"))},` +
      `IF(${thisCell("roleRow")}=0,${unknownRole},INDEX(${column("Roles", "coverage")},${thisCell("roleRow")})),"")`,
    carries: perPerson("carriesRole"),
    leads: perPerson("leadsRole"),
    falls: perPerson("isSoleHolder"),
    fallen: `=IF(${thisCell("falls")}="","",${nameList(thisCell("falls"), fallenRole)})`,
    watch: `=${flagList({ endsSoon: `${thisCell("endsSoon")}=1`, leadsTooMany: `${thisCell("leadsTooMany")}=1` })}`,
    loadRank:
      `=IF(${thisCell("activeRoleRow")}=0,0,IF(${thisCell("carries")}=0,0,` +
      `${thisCell("carries")}*${ROLE_FACTOR}+${thisCell("falls")}))`,
    departureRank:
      `=IF(${thisCell("activeRoleRow")}=0,0,IF(${thisCell("falls")}=0,0,` +
      `${thisCell("falls")}*${ROLE_FACTOR}+${thisCell("carries")}))`,
  };
}
