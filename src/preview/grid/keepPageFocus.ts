import type { Univer } from "@univerjs/core";
import { IEditorService } from "@univerjs/preset-sheets-core";

/**
 * Lets a person who types elsewhere on the page go on. Univer's cell editor takes the keyboard when the first cell of
 * a workbook is selected, which is a while after the workbook came into the page.
 */
export function keepPageFocus(univer: Univer, container: HTMLElement): void {
  const editors = univer.__getInjector().get(IEditorService);
  const focusEditor = editors.focus.bind(editors);
  editors.focus = (editorId) => {
    const { activeElement, body } = document;
    // Univer may keep what receives the keys outside its container.
    const input = document.getElementById(`__editor_${editorId}`);
    const isElsewhere =
      activeElement !== null &&
      activeElement !== body &&
      activeElement !== input &&
      !container.contains(activeElement);
    if (!input || !isElsewhere) return focusEditor(editorId);
    // What is inert cannot have the focus; all else of the editor is made ready.
    input.inert = true;
    try {
      focusEditor(editorId);
    } finally {
      input.inert = false;
    }
  };
}
