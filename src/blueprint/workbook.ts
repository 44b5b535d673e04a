import type { Language } from "../languages";
import { findOrThrow } from "../model/collections";
import type { InitiativeFile, IsoDate } from "../model/initiative";
import { guardCalculatedCells } from "./calculatedCells";
import { contextOf, type Context } from "./context";
import type { CustomCaptions } from "./formula";
import { hiddenSheetsOf, hideSheets } from "./hideableSheets";
import { byColumnName, columnNames } from "./namedColumns";
import { NAMES } from "./names";
import type { Room } from "./room";
import { activitiesSheet } from "./sheets/activities/activitiesSheet";
import { activitiesNames, addHelperCells } from "./sheets/activities/helperCells";
import { bodiesSheet } from "./sheets/bodies";
import { canvasSheet } from "./sheets/canvas";
import { checklistsNames, checklistsSheet } from "./sheets/checklists";
import { dashboardNames, dashboardSheet } from "./sheets/dashboard/dashboardSheet";
import { addDamageCells } from "./sheets/damage/damageCells";
import { dataNames, dataSheet, addConflictCells } from "./sheets/data/dataSheet";
import { debriefSheet } from "./sheets/debrief";
import { groupsSheet } from "./sheets/groups/groupsSheet";
import { guideSheet } from "./sheets/guide";
import { indicatorsSheet } from "./sheets/indicators/indicatorsSheet";
import { initiativeNames, initiativeSheet } from "./sheets/initiative";
import { listNames, listsSheet, addMaps } from "./sheets/lists";
import { partnersSheet } from "./sheets/partners";
import { planSheet } from "./sheets/plan/planSheet";
import { ratingsSheet } from "./sheets/readiness/ratingsSheet";
import { readinessNames, readinessSheet } from "./sheets/readiness/readinessSheet";
import { addRoomCells, roomNames } from "./sheets/room/roomCells";
import { scorecardNames, scorecardSheet } from "./sheets/scorecard/scorecardSheet";
import { rulesSheet } from "./sheets/rules/rulesSheet";
import { holdersSheet } from "./sheets/roles/holdersSheet";
import { rolesSheet } from "./sheets/roles/rolesSheet";
import { sustainabilityNames, sustainabilitySheet } from "./sheets/sustainability";
import { workingsNames, workingsSheet } from "./sheets/workings/workingsSheet";
import { trackerNames, trackerSheet } from "./sheets/tracker/trackerSheet";
import type { NameBlueprint, SheetBlueprint, WorkbookBlueprint } from "./types";

/** Options that override the file's settings. */
export interface WorkbookOptions {
  readonly language?: Language;
  readonly reportDate?: IsoDate;
  /** captions that people gave to columns of the workbook */
  readonly captions?: CustomCaptions;
  /** what blocks of fixed size have room for; by default what the entries need, and some more */
  readonly room?: Room;
}

/** The workbook of an initiative, as data. */
export function workbookBlueprint(file: InitiativeFile, options: WorkbookOptions = {}): WorkbookBlueprint {
  const { reportDate } = options;
  const fileToShow =
    reportDate === undefined ? file : { ...file, initiative: { ...file.initiative, reportDate } };
  const { captions, room } = options;
  const context = contextOf(fileToShow, options.language ?? file.language, { captions, room });
  const { sheets, names } = withDamageCells(sheetsOf(context), namesOf(context), context);
  return {
    language: context.language,
    sheets: hideSheets(sheets, hiddenSheetsOf(file)),
    names,
    opensOn: "dashboard",
  };
}

function namesOf(context: Context): readonly NameBlueprint[] {
  return [
    ...dashboardNames(context),
    ...scorecardNames(context),
    ...workingsNames(context),
    ...initiativeNames(context),
    ...dataNames(context),
    ...checklistsNames(context),
    ...sustainabilityNames(context),
    ...activitiesNames(context),
    ...roomNames(context),
    ...readinessNames(context),
    ...trackerNames(context),
    ...listNames(context),
    ...tableNames(context),
  ];
}

/** The sheets and names with the cells that say whether any of them is damaged. */
function withDamageCells(
  sheets: readonly SheetBlueprint[],
  names: readonly NameBlueprint[],
  context: Context,
): Pick<WorkbookBlueprint, "sheets" | "names"> {
  const others = sheets.filter(({ id }) => id !== "lists");
  const lists = findOrThrow(sheets, ({ id }) => id === "lists");
  const added = addDamageCells(lists, others, names, context);
  return { sheets: [...others, added.lists], names: [...names, ...added.names] };
}

function sheetsOf(context: Context): readonly SheetBlueprint[] {
  const named = { ...context, refs: byColumnName(context.refs) };
  const lists = addRoomCells(addHelperCells(addConflictCells(listsSheet(context), named), context), named);
  const sheets = [
    dashboardSheet(context),
    scorecardSheet(context),
    initiativeSheet(context),
    partnersSheet(context),
    rolesSheet(context),
    holdersSheet(context),
    bodiesSheet(context),
    readinessSheet(context),
    ratingsSheet(context),
    checklistsSheet(context),
    sustainabilitySheet(context),
    canvasSheet(context),
    activitiesSheet(context),
    indicatorsSheet(named),
    planSheet(named),
    groupsSheet(named),
    rulesSheet(named),
    dataSheet(named),
    trackerSheet(named),
    debriefSheet(context),
    guideSheet(context),
    workingsSheet(context),
  ].map((sheet) => guardCalculatedCells(sheet, context.language));
  return [...sheets, addMaps(lists, [...sheets, lists], context)];
}

function tableNames({ refs }: Context): readonly NameBlueprint[] {
  return [
    { name: NAMES.partnerNames, formula: `=${refs.column("Partners", "name")}` },
    { name: NAMES.roleNames, formula: `=${refs.column("Roles", "role")}` },
    { name: NAMES.indicatorCodes, formula: `=${refs.column("Indicators", "code")}` },
    ...columnNames(refs),
  ];
}
