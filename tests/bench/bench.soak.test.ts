import { execFileSync } from "node:child_process";

test("a benchmark case reports its building costs, within the limits", () => {
  const printed = execFileSync(process.execPath, ["scripts/bench.mjs", "--case", "profile only"], {
    encoding: "utf8",
  });
  const figures: Record<string, unknown> = JSON.parse(printed);
  expect(figures).toEqual({
    case: "profile only",
    roundTrips: expect.any(Number),
    roundTripsAllowed: expect.any(Number),
    actions: expect.any(Number),
    requestBytes: expect.any(Number),
    largestRequestBytes: expect.any(Number),
    milliseconds: {
      read: expect.any(Number),
      build: expect.any(Number),
      calculation: expect.any(Number),
      save: expect.any(Number),
      readBack: expect.any(Number),
    },
    check: {
      rows: expect.any(Number),
      issues: 0,
      roundTrips: 3,
      requestBytes: expect.any(Number),
      responseBytes: expect.any(Number),
      milliseconds: expect.any(Number),
    },
    formulas: expect.any(Number),
    observations: 0,
    fileBytes: expect.any(Number),
    peakMemoryBytes: expect.any(Number),
  });
  expect(figures["roundTrips"]).toBeLessThanOrEqual(6);
  expect(figures["largestRequestBytes"]).toBeLessThanOrEqual(4_000_000);
});
