import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { sayIn } from "../locales";
import { PREVIEW } from "../locales/preview";
import type { Language } from "../model/initiative";
import type { OpenedFile } from "./openFile";
import { useRestoreFocus } from "./useRestoreFocus";

/** What is about to take the place of the workbook in view: a file, or a new workbook. */
export type Replacement = { readonly kind: "open"; readonly opened: OpenedFile } | { readonly kind: "new" };

interface UnsavedDialogProps {
  /** null when nothing is asked */
  readonly replacement: Replacement | null;
  readonly language: Language;
  onSave(): void;
  onDiscard(): void;
  onCancel(): void;
}

/** Asks what becomes of unsaved changes before another workbook takes the place. */
export function UnsavedDialog({ replacement, language, onSave, onDiscard, onCancel }: UnsavedDialogProps) {
  const kind = replacement?.kind ?? "open";
  useRestoreFocus(replacement !== null);
  return (
    <Dialog open={replacement !== null} modalType="alert" onOpenChange={onCancel}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{sayIn(PREVIEW, language, "unsaved.title")}</DialogTitle>
          <DialogContent>{sayIn(PREVIEW, language, "unsaved.text")}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onSave}>
              {sayIn(PREVIEW, language, `unsaved.${kind}.save`)}
            </Button>
            <Button onClick={onDiscard}>{sayIn(PREVIEW, language, `unsaved.${kind}.drop`)}</Button>
            <Button onClick={onCancel}>{sayIn(PREVIEW, language, "unsaved.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
