import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { t } from "../locales";
import type { Language } from "../model/initiative";
import type { Refusal } from "./grid/GridEdits";
import { useFocusReturn } from "./useRestoreFocus";

interface RefusalDialogProps {
  readonly refusal: Refusal | null;
  readonly language: Language;
  onClose(): void;
}

/** The alert of the rule that an entry went against, as Excel shows it. */
export function RefusalDialog({ refusal, language, onClose }: RefusalDialogProps) {
  const insist = refusal?.insist;
  useFocusReturn(refusal !== null);
  return (
    <Dialog open={refusal !== null} modalType="alert" onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{refusal?.alert.title || t(language, "preview.alert.title")}</DialogTitle>
          <DialogContent>{refusal?.alert.message}</DialogContent>
          <DialogActions>
            {insist && (
              <Button
                onClick={() => {
                  insist();
                  onClose();
                }}
              >
                {t(language, "preview.alert.insist")}
              </Button>
            )}
            <Button appearance="primary" onClick={onClose}>
              {t(language, "preview.alert.ok")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
