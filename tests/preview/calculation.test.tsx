/** @jest-environment jsdom */
/** A workbook that was opened says that it is being calculated, and when that is not possible. */
import "../support/page";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen } from "@testing-library/react";
import type { Host } from "../../src/host";
import { NotCalculatedNotice } from "../../src/preview/OpeningNotice";
import { useCalculation } from "../../src/preview/useCalculation";
import { openHost } from "../support/host";
import { sheetOf, workbookState } from "../spreadsheet/workbooks";

function Page({ host }: { readonly host: Host }) {
  const calculation = useCalculation(host);
  return (
    <FluentProvider theme={webLightTheme}>
      <p role="status">{calculation}</p>
      {calculation === "failed" && <NotCalculatedNotice name="Plan.xlsx" language="fr" />}
    </FluentProvider>
  );
}

/** Opens cells; what is returned too lets the calculation begin. */
async function openCells(...cells: string[]): Promise<{ readonly host: Host; begin(): void }> {
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const workbook = workbookState([sheetOf("Data", [cells])]);
  return { host: await openHost({ workbook, beforeCalculationStep: () => begun }), begin };
}

test("a workbook is being calculated until all its cells are; a new workbook never is", async () => {
  const { host, begin } = await openCells("=1+1");
  const { rerender } = render(<Page host={host} />);
  expect(screen.getByRole("status").textContent).toBe("calculating");
  await act(async () => {
    begin();
    await host.calculated;
  });
  expect(screen.getByRole("status").textContent).toBe("done");
  const made = await openHost();
  await act(async () => rerender(<Page host={made} />));
  expect(screen.getByRole("status").textContent).toBe("done");
});

test("cells that cannot be calculated are said to show what the file held", async () => {
  const { host, begin } = await openCells('=INDIRECT("A1")');
  render(<Page host={host} />);
  await act(async () => {
    begin();
    await host.calculated.catch((error: Error) => expect(error.message).toContain("INDIRECT"));
  });
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toContain("«\u00a0Plan.xlsx\u00a0» n’a pas été calculé");
  expect(alert.textContent).toContain("ce que contenait le fichier");
});
