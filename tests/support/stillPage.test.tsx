/** @jest-environment jsdom */
import "./page";
import { screen } from "@testing-library/react";
import { unlessStill } from "./stillPage";

const FEW = 5;

afterEach(() => document.body.replaceChildren());

test("a wait ends when the page stays the same, and says what was not found", async () => {
  const missing = new Error("no button");
  const waiting = unlessStill(
    () => new Promise(() => undefined),
    () => missing,
    FEW,
  );
  await expect(waiting).rejects.toMatchObject({
    message: expect.stringContaining("the page stayed the same for 5 looks") as string,
    cause: missing,
  });
});

test("a page that changes is waited for, whatever the number of looks", async () => {
  let changes = 0;
  const changing = setInterval(() => {
    changes += 1;
    document.body.textContent = changes < 3 * FEW ? String(changes) : "done";
  }, 80);
  const found = await unlessStill(() => screen.findByText("done"), undefined, FEW);
  clearInterval(changing);
  expect(found).toBeInTheDocument();
});
