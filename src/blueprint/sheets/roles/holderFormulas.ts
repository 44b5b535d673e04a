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

/** Who holds which role: how each holding counts, and what depends on its person (docs/rules.md, "Roles"). */
export function holderFormulas({ localize, refs: { column, thisRow, rowNumber } }: Context): Formulas {
  const all = (id: string) => column("RoleHolders", id);
  const own = (id: string) => thisRow("RoleHolders", id);
  const role = entryText(own("role"));
  const above = `${all("line")},"<"&${own("line")}`;
  const post = (part: PartId) => `${own("activeRoleRow")}*${PART_FACTOR}+${positionOf("part", part)}`;
  const isLeadOrShare = `${own("rolePartKey")}<>${post("backup")}`;
  const isHeld = `AND(${own("personKey")}<>"",${isFilled(own("role"))})`;
  const unknownRole = quoted(`${STATUS_ICONS.bad} ${localize(SHEETS_COMMON_TEXTS).unknownRole}`);
  // An empty date is no bound; with one that cannot be read, the holding does not count.
  const bound = (id: string, holds: string) =>
    `IF(ISNUMBER(${own(id)}),INT(${own(id)})${holds}${NAMES.asOf},NOT(${isFilled(own(id))}))`;
  const firstOf = (id: string) => `IF(MATCH(${own(id)},${all(id)},0)=${own("line")},1,0)`;
  // The first row with the same name; MATCH would read some characters of a name as wildcards.
  const rowOfName = (id: string) =>
    `=IF(${own(id)}="",0,ROWS(${all("line")})+1-` +
    `SUMPRODUCT(MAX((${all(id)}=${own(id)})*(ROWS(${all("line")})+1-${all("line")}))))`;
  const perPerson = (id: string) =>
    `=IF(${isHeld},COUNTIFS(${all("personRow")},${own("personRow")},${all(id)},1),"")`;
  const pastDay = (id: string, later: number) =>
    `IF(ISNUMBER(${own(id)}),IF(INT(${own(id)})+${later}<=${NAMES.asOf},INT(${own(id)})+${later},0),0)`;
  const fallenRole = (place: number) =>
    `INDEX(${column("Roles", "key")},MATCH(${own("personRow")}*${ROLE_FACTOR}+${place},${column("Roles", "fallOrder")},0))`;
  return {
    line: `=${rowNumber("RoleHolders")}`,
    roleRow: `=IF(${role}="",0,SUMPRODUCT((${column("Roles", "key")}=${role})*${column("Roles", "line")}))`,
    personKey: `=${entryText(own("person"))}`,
    personRow: rowOfName("personKey"),
    partnerKey: `=${entryText(own("partner"))}`,
    activeRoleRow:
      `=IF(${own("personKey")}="",0,` +
      `IF(AND(${bound("from", "<=")},${bound("until", ">=")}),${own("roleRow")},0))`,
    rolePartKey:
      `=IF(${own("activeRoleRow")}=0,0,${own("activeRoleRow")}*${PART_FACTOR}+` +
      `IFERROR(MATCH(TRIM(${own("part")}),${listName("part")},0),${positionOf("part", "share")}))`,
    rolePersonKey: `=IF(${own("activeRoleRow")}=0,0,${own("activeRoleRow")}*${HOLDER_FACTOR}+${own("personRow")})`,
    isFirstHolding: `=IF(${own("activeRoleRow")}=0,0,${firstOf("rolePersonKey")})`,
    rolePersonOrder:
      `=IF(${own("isFirstHolding")}=0,0,${own("activeRoleRow")}*${HOLDER_FACTOR}+1+` +
      `COUNTIFS(${all("activeRoleRow")},${own("activeRoleRow")},${all("isFirstHolding")},1,${above}))`,
    carriesRole:
      `=IF(${own("activeRoleRow")}=0,0,IF(${isLeadOrShare},` +
      `IF(COUNTIFS(${all("rolePersonKey")},${own("rolePersonKey")},${all("rolePartKey")},"<>"&(${post("backup")}),${above})=0,1,0),0))`,
    leadsRole:
      `=IF(${own("activeRoleRow")}=0,0,IF(${own("rolePartKey")}=${post("lead")},` +
      `IF(COUNTIFS(${all("rolePersonKey")},${own("rolePersonKey")},${all("rolePartKey")},${own("rolePartKey")},${above})=0,1,0),0))`,
    isSoleHolder:
      `=IF(${own("isFirstHolding")}=0,0,` +
      `IF(COUNTIFS(${all("activeRoleRow")},${own("activeRoleRow")},${all("personRow")},"<>"&${own("personRow")})=0,1,0))`,
    rolePartnerKey:
      `=IF(OR(${own("activeRoleRow")}=0,${own("partnerKey")}=""),0,${own("activeRoleRow")}*${HOLDER_FACTOR}+` +
      `${rowOfName("partnerKey").slice(1)})`,
    isFirstOfPartner: `=IF(${own("rolePartnerKey")}=0,0,${firstOf("rolePartnerKey")})`,
    endsSoon:
      `=IF(OR(${own("activeRoleRow")}=0,NOT(ISNUMBER(${own("until")}))),0,` +
      `IF(INT(${own("until")})-${NAMES.asOf}<=${thresholdValue("endsSoon")},1,0))`,
    leadsTooMany: `=IF(${own("activeRoleRow")}=0,0,IF(${own("leads")}>=${thresholdValue("leads")},1,0))`,
    changed: `=IF(${own("personKey")}="",0,MAX(${pastDay("from", 0)},${pastDay("until", 1)}))`,
    active: `=IF(${isHeld},IF(${own("activeRoleRow")}>0,${itemName("answer", "yes")},${itemName("answer", "no")}),"")`,
    coverage:
      `=IF(${isFilled(own("role"))},` +
      `IF(${own("roleRow")}=0,${unknownRole},INDEX(${column("Roles", "coverage")},${own("roleRow")})),"")`,
    carries: perPerson("carriesRole"),
    leads: perPerson("leadsRole"),
    falls: perPerson("isSoleHolder"),
    fallen: `=IF(${own("falls")}="","",${nameList(own("falls"), fallenRole)})`,
    watch: `=${flagList({ endsSoon: `${own("endsSoon")}=1`, leadsTooMany: `${own("leadsTooMany")}=1` })}`,
    loadRank:
      `=IF(${own("activeRoleRow")}=0,0,IF(${own("carries")}=0,0,` +
      `${own("carries")}*${ROLE_FACTOR}+${own("falls")}))`,
    departureRank:
      `=IF(${own("activeRoleRow")}=0,0,IF(${own("falls")}=0,0,` +
      `${own("falls")}*${ROLE_FACTOR}+${own("carries")}))`,
  };
}
