import { SCHEMA_VERSION } from "../blueprint/schemaVersion";
import { toLanguage, type Language } from "../languages";
import { TABLE_IDS } from "../model/entities/tableIds";
import { systemClock, type Clock } from "./clock";
import { toWorkbookError } from "./errors";
import { refusedDecorations, type RefusedDecoration } from "./build/refusedDecorations";
import { Requests } from "./requests";
import { upgradeRecordIn } from "./upgrade/upgradeRecord";
import { recordName, type RecordedWork } from "./workRecord";
import { queueSnapshot, snapshotOf, type WorkbookSnapshot } from "./workbookSnapshot";

/** Properties of every workbook. */
interface WorkbookProperties {
  /** as in Excel's title bar */
  readonly name: string;
  /** no sheet can be added, renamed, shown or hidden */
  readonly structureProtected: boolean;
  /** opened read-only: changes are refused or cannot be saved to the same file */
  readonly readOnly: boolean;
  /** the workbook counts its days from 1904: nothing is written into it */
  readonly dates1904: boolean;
}

/** What kind of workbook is open, for the add-in. */
export type WorkbookStatus = WorkbookProperties &
  (
    | {
        /** nothing in it: a new workbook */
        readonly kind: "empty";
      }
    /** sheets not made by Ensemble; or a workbook of Ensemble's that is so damaged that it does not say what it is */
    | { readonly kind: "foreign"; readonly sheets: readonly string[]; readonly mayBeOurs: boolean }
    | {
        readonly kind: "ours";
        readonly schemaVersion: number;
        readonly language: Language;
        /** sheets with tables that somebody has protected, so that no entries can be added */
        readonly protectedSheets: readonly string[];
        /** what Excel refused when the workbook was built: `finishDecorations` tries again */
        readonly refused: readonly RefusedDecoration[];
        /** the last step of building it is missing: `finishDecorations` does it */
        readonly hasUnfinishedSteps: boolean;
        /** an import runs, or was cut off: `removeUnfinishedImport` removes what is left of it */
        readonly hasUnfinishedImport: boolean;
        /** more room is being made, or that was cut off: `makeRoom` goes on with it */
        readonly hasUnfinishedRoom: boolean;
        /** a repair was cut off: the next one finishes it */
        readonly hasUnfinishedRepair: boolean;
      }
    /** a build was cut off before the end: `createWorkbook` takes it back and begins anew */
    | { readonly kind: "unfinishedBuild" }
    /** made by a newer version of the add-in than this one */
    | { readonly kind: "newer"; readonly schemaVersion: number }
  );

/** The status of the open workbook. One round trip; changes nothing. */
export async function inspectWorkbook(clock: Clock = systemClock): Promise<WorkbookStatus> {
  try {
    return statusOf(snapshotOf(await new Requests(clock).send(queueSnapshot)));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** The status of a workbook by its snapshot. */
export function statusOf(snapshot: WorkbookSnapshot): WorkbookStatus {
  const { metadata, name, structureProtected, readOnly, dates1904, build } = snapshot;
  const properties = { name, structureProtected, readOnly, dates1904 };
  if (build?.isComplete === false) return { kind: "unfinishedBuild", ...properties };
  if (metadata && typeof metadata.schemaVersion === "number") {
    const { schemaVersion } = metadata;
    if (schemaVersion > SCHEMA_VERSION) return { kind: "newer", schemaVersion, ...properties };
    const language = toLanguage(metadata.language);
    const hasRecord = (work: RecordedWork) => snapshot.names.some(({ name }) => name === recordName(work));
    const record = upgradeRecordIn(
      new Map(snapshot.names.map(({ name, formula }) => [name.toLowerCase(), formula])),
    );
    const isUnfinished = schemaVersion === SCHEMA_VERSION && record !== undefined;
    const isRepair = record?.isRepair === true;
    return {
      kind: "ours",
      schemaVersion,
      language,
      protectedSheets: protectedSheets(snapshot),
      refused: refusedDecorations(snapshot.decorations),
      hasUnfinishedSteps: build !== null,
      hasUnfinishedImport: hasRecord("Import"),
      hasUnfinishedRoom: isUnfinished && !isRepair && !hasRecord("Translation"),
      hasUnfinishedRepair: isUnfinished && isRepair,
      ...properties,
    };
  }
  if (snapshot.emptySheetId !== null) return { kind: "empty", ...properties };
  return {
    kind: "foreign",
    sheets: snapshot.sheets.map(({ name }) => name),
    mayBeOurs: hasOwnParts(snapshot),
    ...properties,
  };
}

const TABLES: ReadonlySet<string> = new Set(TABLE_IDS);

/** Whether several tables, or defined names, have names that Ensemble gives. */
function hasOwnParts({ tables, names }: WorkbookSnapshot): boolean {
  const own = [
    ...tables.filter(({ name }) => TABLES.has(name)),
    ...names.filter(({ name }) => /^Ensemble[A-Z]/.test(name)),
  ];
  return own.length > 1;
}

/** The protected sheets with Ensemble's tables; computed sheets are protected too, but hold no table. */
function protectedSheets({ sheets, tables }: WorkbookSnapshot): string[] {
  const entered = new Set(tables.filter(({ name }) => TABLES.has(name)).map(({ sheet }) => sheet));
  return sheets.filter(({ name, isProtected }) => isProtected && entered.has(name)).map(({ name }) => name);
}
