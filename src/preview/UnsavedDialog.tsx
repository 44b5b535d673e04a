import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { translate } from "../languages/messages";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import type { Language } from "../languages";
import type { OpenedFile } from "./openFile";
import { useRestoreFocus } from "./useRestoreFocus";

/** What is about to replace the open workbook: a file, or a new workbook. */
export type Replacement = { readonly kind: "open"; readonly opened: OpenedFile } | { readonly kind: "new" };

interface UnsavedDialogProps {
  /** null while the dialog is closed */
  readonly replacement: Replacement | null;
  readonly language: Language;
  onSave(): void;
  onDiscard(): void;
  onCancel(): void;
}

/** Asks what to do with unsaved changes before the workbook is replaced. */
export function UnsavedDialog({ replacement, language, onSave, onDiscard, onCancel }: UnsavedDialogProps) {
  const kind = replacement?.kind ?? "open";
  useRestoreFocus(replacement !== null);
  return (
    <Dialog open={replacement !== null} modalType="alert" onOpenChange={onCancel}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{translate(PANE_PREVIEW_TEXTS, language, "unsaved.title")}</DialogTitle>
          <DialogContent>{translate(PANE_PREVIEW_TEXTS, language, "unsaved.text")}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSave}>
              {translate(PANE_PREVIEW_TEXTS, language, `unsaved.${kind}.save`)}
            </Button>
            <Button onClick={onDiscard}>
              {translate(PANE_PREVIEW_TEXTS, language, `unsaved.${kind}.drop`)}
            </Button>
            <Button onClick={onCancel}>{translate(PANE_PREVIEW_TEXTS, language, "unsaved.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
