/**
 * Coverage of the six roles and who holds them, from the holdings alone: whatever becomes of the worksheet's rows, a
 * role that somebody holds is held. The worksheet shows what stands here.
 */
import type { CoverageId } from "../../../model/dashboard";
import type { Context } from "../../context";
import { cellAddress } from "../../formula";
import { listName } from "../../names";
import { DASHBOARD_TEXT } from "../../text/dashboard";
import type { CellBlock } from "../../types";
import { positionOf } from "../../vocabulary";
import { PLACE, POST } from "../roles";
import { BEHIND, BLOCKS, ROWS } from "./layout";

/** How many names a role shows before "+n". */
const NAMES_SHOWN = 4;

/** Behind the page, beside the rows of the roles: how many people are in each, and the position of its coverage. */
const PEOPLE = BEHIND + 2;
const LEVEL = PEOPLE + 1;

/** The expression of a role's coverage, in words. */
export function coverageIn(row: number): string {
  return `INDEX(${listName("coverage")},${cellAddress(row, LEVEL)})`;
}

/** The expression of the names of those who hold a role. */
export function whoIn({ refs: { column } }: Context, row: number, role: number): string {
  const people = cellAddress(row, PEOPLE);
  const person = (place: number) =>
    `INDEX(${column("RoleHolders", "personKey")},MATCH(${role * PLACE + place},${column("RoleHolders", "place")},0))`;
  const others = Array.from({ length: NAMES_SHOWN - 1 }, (_, index) => index + 2)
    .map((place) => `IF(${people}<${place},"",", "&${person(place)})`)
    .join("&");
  const rest = `IF(${people}>${NAMES_SHOWN}," +"&(${people}-${NAMES_SHOWN}),"")`;
  return `IF(${people}=0,"",${person(1)}&${others}&${rest})`;
}

/** What the two expressions read. */
export function coverageBlock(context: Context): CellBlock {
  const { say } = context;
  const { row, rows } = BLOCKS.roles;
  return {
    row: ROWS.bandHeader,
    column: PEOPLE,
    cells: [
      [say(DASHBOARD_TEXT.people), say(DASHBOARD_TEXT.level)],
      ...Array.from({ length: rows }, (_, index) => [
        peopleFormula(context, index + 1),
        levelFormula(context, row + index, index + 1),
      ]),
    ],
  };
}

function peopleFormula({ refs: { column } }: Context, role: number): string {
  return `=SUMPRODUCT((${column("RoleHolders", "live")}=${role})*${column("RoleHolders", "first")})`;
}

function levelFormula({ refs: { column } }: Context, row: number, role: number): string {
  const holder = (id: string) => column("RoleHolders", id);
  const lead = role * POST + positionOf("part", "lead");
  const backup = role * POST + positionOf("part", "backup");
  const firstLead = `INDEX(${holder("personKey")},MATCH(${lead},${holder("post")},0))`;
  const firstPartner = `INDEX(${holder("partnerKey")},MATCH(${role},${holder("affiliated")},0))`;
  const hasBackup = `COUNTIFS(${holder("post")},${backup})>0`;
  const hasOtherThanLead = `SUMPRODUCT(((${holder("post")}=${lead})+(${holder("post")}=${backup}))*(${holder("personKey")}<>${firstLead}))>0`;
  const hasOtherPartner = `SUMPRODUCT((${holder("affiliated")}=${role})*(${holder("partnerKey")}<>${firstPartner}))>0`;
  const level = (id: CoverageId) => positionOf("coverage", id);
  return (
    `=IF(${cellAddress(row, PEOPLE)}=0,${level("uncovered")},` +
    `IF(IFERROR(AND(${hasBackup},${hasOtherThanLead}),FALSE),${level("secured")},` +
    `IF(IFERROR(${hasOtherPartner},FALSE),${level("shared")},${level("named")})))`
  );
}
