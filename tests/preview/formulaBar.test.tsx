/** @jest-environment jsdom */
import "../support/page";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FormulaBar } from "../../src/preview/FormulaBar";
import type { CellPlace, SelectedCell } from "../../src/preview/useSelectedCell";
import { openHost } from "../support/host";

const goTo = jest.fn<void, [CellPlace]>();
const enter = jest.fn<void, [CellPlace, string]>();

/** Shows the bar; returns how to show it for another cell, or for the same with another content. */
async function showBar(): Promise<(changed: Partial<SelectedCell>) => void> {
  const host = await openHost();
  const sheetId = host.workbook.activeSheetId;
  const first = {
    sheetId,
    row: 0,
    column: 0,
    address: "Sheet1!A1",
    content: "12",
    result: null,
    choices: null,
  };
  const bar = (cell: SelectedCell) => (
    <FluentProvider theme={webLightTheme}>
      <FormulaBar host={host} language="en" cell={cell} onGoTo={goTo} onEnter={enter} />
    </FluentProvider>
  );
  const { rerender } = render(bar(first));
  return (changed) => rerender(bar({ ...first, ...changed }));
}

const box = (name: string) => screen.getByRole("textbox", { name });

beforeEach(() => {
  goTo.mockClear();
  enter.mockClear();
});

test("an address that is being typed stays when the selection moves, and Enter goes to it", async () => {
  const user = userEvent.setup({ delay: null });
  const show = await showBar();
  await user.clear(box("Go to cell"));
  await user.type(box("Go to cell"), "C7");
  show({ row: 1, address: "Sheet1!A2" });
  await user.type(box("Go to cell"), "{Enter}");
  expect(goTo).toHaveBeenCalledWith(expect.objectContaining({ row: 6, column: 2 }));
});

test("a content that is being typed stays when the cell changes, and Enter writes it", async () => {
  const user = userEvent.setup({ delay: null });
  const show = await showBar();
  await user.clear(box("Cell content"));
  await user.type(box("Cell content"), "14");
  show({ content: "13" });
  await user.type(box("Cell content"), "{Enter}");
  expect(enter).toHaveBeenCalledWith(expect.objectContaining({ row: 0, column: 0 }), "14");
});

test("a typed text equal to the content is no input: the box shows the next content of the cell", async () => {
  const user = userEvent.setup({ delay: null });
  const show = await showBar();
  await user.clear(box("Cell content"));
  await user.type(box("Cell content"), "12");
  await user.tab();
  show({ content: "13" });
  expect(box("Cell content")).toHaveProperty("value", "13");
  expect(enter).not.toHaveBeenCalled();
});
