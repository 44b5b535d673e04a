import type { PartId } from "../../../model/initiative";
import type { Context } from "../../context";
import { entryText, isFilled, quoted } from "../../formula";
import { itemName, listName, NAMES, thresholdValue } from "../../names";
import { nameList } from "../../nameList";
import type { Formulas } from "../../table";
import { COMMON } from "../../text/sheets";
import { MARKS } from "../../../catalogue/term";
import { positionOf } from "../../../model/vocabulary";
import { flagList } from "./flagList";
import { HOLDER_FACTOR, PART_FACTOR, ROLE_FACTOR } from "./keyFactors";

/** Who holds which role: how each holding counts, and what depends on its person (docs/rules.md, "Roles"). */
export function holderFormulas({ say, refs: { column, thisRow, rowNumber } }: Context): Formulas {
  const all = (id: string) => column("RoleHolders", id);
  const own = (id: string) => thisRow("RoleHolders", id);
  const role = entryText(own("role"));
  const above = `${all("line")},"<"&${own("line")}`;
  const post = (part: PartId) => `${own("live")}*${PART_FACTOR}+${positionOf("part", part)}`;
  const isLeadOrShare = `${own("post")}<>${post("backup")}`;
  const isHeld = `AND(${own("personKey")}<>"",${isFilled(own("role"))})`;
  const unknownRole = quoted(`${MARKS.bad} ${say(COMMON.unknownRole)}`);
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
    live:
      `=IF(${own("personKey")}="",0,` +
      `IF(AND(${bound("from", "<=")},${bound("until", ">=")}),${own("roleRow")},0))`,
    post:
      `=IF(${own("live")}=0,0,${own("live")}*${PART_FACTOR}+` +
      `IFERROR(MATCH(TRIM(${own("part")}),${listName("part")},0),${positionOf("part", "share")}))`,
    holding: `=IF(${own("live")}=0,0,${own("live")}*${HOLDER_FACTOR}+${own("personRow")})`,
    first: `=IF(${own("live")}=0,0,${firstOf("holding")})`,
    place:
      `=IF(${own("first")}=0,0,${own("live")}*${HOLDER_FACTOR}+1+` +
      `COUNTIFS(${all("live")},${own("live")},${all("first")},1,${above}))`,
    carry:
      `=IF(${own("live")}=0,0,IF(${isLeadOrShare},` +
      `IF(COUNTIFS(${all("holding")},${own("holding")},${all("post")},"<>"&(${post("backup")}),${above})=0,1,0),0))`,
    head:
      `=IF(${own("live")}=0,0,IF(${own("post")}=${post("lead")},` +
      `IF(COUNTIFS(${all("holding")},${own("holding")},${all("post")},${own("post")},${above})=0,1,0),0))`,
    solo:
      `=IF(${own("first")}=0,0,` +
      `IF(COUNTIFS(${all("live")},${own("live")},${all("personRow")},"<>"&${own("personRow")})=0,1,0))`,
    affiliation:
      `=IF(OR(${own("live")}=0,${own("partnerKey")}=""),0,${own("live")}*${HOLDER_FACTOR}+` +
      `${rowOfName("partnerKey").slice(1)})`,
    partnerFirst: `=IF(${own("affiliation")}=0,0,${firstOf("affiliation")})`,
    soon:
      `=IF(OR(${own("live")}=0,NOT(ISNUMBER(${own("until")}))),0,` +
      `IF(INT(${own("until")})-${NAMES.asOf}<=${thresholdValue("endsSoon")},1,0))`,
    many: `=IF(${own("live")}=0,0,IF(${own("leads")}>=${thresholdValue("leads")},1,0))`,
    changed: `=IF(${own("personKey")}="",0,MAX(${pastDay("from", 0)},${pastDay("until", 1)}))`,
    active: `=IF(${isHeld},IF(${own("live")}>0,${itemName("answer", "yes")},${itemName("answer", "no")}),"")`,
    coverage:
      `=IF(${isFilled(own("role"))},` +
      `IF(${own("roleRow")}=0,${unknownRole},INDEX(${column("Roles", "coverage")},${own("roleRow")})),"")`,
    carries: perPerson("carry"),
    leads: perPerson("head"),
    falls: perPerson("solo"),
    fallen: `=IF(${own("falls")}="","",${nameList(own("falls"), fallenRole)})`,
    watch: `=${flagList({ endsSoon: `${own("soon")}=1`, leadsTooMany: `${own("many")}=1` })}`,
    rank:
      `=IF(${own("live")}=0,0,IF(${own("carries")}=0,0,` +
      `${own("carries")}*${ROLE_FACTOR}+${own("falls")}))`,
    departure:
      `=IF(${own("live")}=0,0,IF(${own("falls")}=0,0,` + `${own("falls")}*${ROLE_FACTOR}+${own("carries")}))`,
  };
}
