import type { WorkbookCheckResult } from "../../../excel/check";
import { RoomNotice } from "../../components/RoomNotice";
import type { useFixes } from "../../hooks/useFixes";
import { FixNotice } from "./FixNotice";
import { IssueList } from "./IssueList";
import { NameCorrections } from "./NameCorrections";

interface CheckResultsProps {
  readonly result: WorkbookCheckResult;
  readonly fixes: ReturnType<typeof useFixes>;
  readonly isChecking: boolean;
  /** called when names or rooms were changed, so that the workbook is checked again */
  onChanged(): void;
  /** called when the list of issues was written into the workbook */
  onWritten(): void;
}

/** What a check found, with the corrections of it. */
export default function CheckResults({ result, fixes, isChecking, onChanged, onWritten }: CheckResultsProps) {
  const { outcome, isBusy, fix, undo, confirm } = fixes;
  const busy = isBusy || isChecking;
  return (
    <>
      {outcome && <FixNotice outcome={outcome} busy={isBusy} onUndo={(report) => void undo(report)} />}
      <NameCorrections names={result.names} busy={busy} onChanged={onChanged} />
      <RoomNotice beyond={result.beyondRoom} onMade={onChanged} />
      {result.issues.length > 0 && (
        <IssueList result={result} busy={busy} onFix={fix} onConfirm={confirm} onWritten={onWritten} />
      )}
    </>
  );
}
