import type { Univer } from "@univerjs/core";
import { IEditorService } from "@univerjs/preset-sheets-core";

/**
 * Keeps the focus where the user is typing elsewhere on the page. Univer's cell editor takes the focus when the first
 * cell of a workbook is selected, which happens some time after the workbook was created.
 */
export function keepPageFocus(univer: Univer, container: HTMLElement): void {
  const editors = univer.__getInjector().get(IEditorService);
  const focusEditor = editors.focus.bind(editors);
  editors.focus = (editorId) => {
    const { activeElement, body } = document;
    // Univer may keep the element that receives keys outside its container.
    const input = document.getElementById(`__editor_${editorId}`);
    const isElsewhere =
      activeElement !== null &&
      activeElement !== body &&
      activeElement !== input &&
      !container.contains(activeElement);
    if (!input || !isElsewhere) return focusEditor(editorId);
    // An inert element cannot be focused; the rest of the editor is still initialized.
    input.inert = true;
    try {
      focusEditor(editorId);
    } finally {
      input.inert = false;
    }
  };
}
