import type { IDisposable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { ListArrow, type ListOptions } from "./ListArrow";

const COMPONENT = "list-arrow";

/** Shows a cell's arrow, and lets Alt+↓ open its list, until the cell is left. */
export function showListArrow(
  api: FUniver,
  container: HTMLElement,
  cell: { readonly row: number; readonly column: number },
  options: ListOptions,
): IDisposable {
  api.registerComponent(COMPONENT, ListArrow);
  const popup = api
    .getActiveWorkbook()
    ?.getActiveSheet()
    .getRange(cell.row, cell.column)
    .attachPopup({ componentKey: COMPONENT, direction: "right-bottom", extraProps: { ...options } });
  const open = (event: KeyboardEvent) => {
    const list = document.querySelector<HTMLSelectElement>(".list-arrow select");
    if (!event.altKey || event.key !== "ArrowDown" || !list) return;
    event.preventDefault();
    event.stopPropagation();
    list.focus();
    list.showPicker();
  };
  container.addEventListener("keydown", open, { capture: true });
  return {
    dispose: () => {
      popup?.dispose();
      container.removeEventListener("keydown", open, { capture: true });
    },
  };
}
