import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import { translate } from "../languages/messages";
import type { Language } from "../languages";
import type { RejectedEntry } from "./grid/GridEdits";
import { useRestoreFocus } from "./useRestoreFocus";

interface ValidationDialogProps {
  readonly rejected: RejectedEntry | null;
  readonly language: Language;
  onClose(): void;
}

/** The alert of the validation rule that an entry violated, as Excel shows it. */
export function ValidationDialog({ rejected, language, onClose }: ValidationDialogProps) {
  const enterAnyway = rejected?.enterAnyway;
  useRestoreFocus(rejected !== null);
  return (
    <Dialog open={rejected !== null} modalType="alert" onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            {rejected?.alert.title || translate(PANE_PREVIEW_TEXTS, language, "alert.title")}
          </DialogTitle>
          <DialogContent>{rejected?.alert.message}</DialogContent>
          <DialogActions>
            {enterAnyway && (
              <Button
                onClick={() => {
                  enterAnyway();
                  onClose();
                }}
              >
                {translate(PANE_PREVIEW_TEXTS, language, "alert.insist")}
              </Button>
            )}
            <Button appearance="primary" onClick={onClose}>
              {translate(PANE_PREVIEW_TEXTS, language, "alert.ok")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
