import type { Observation } from "../../src/model/initiative";
import { indicator, initiative, observation } from "../support/initiative";
import { reportsOf } from "./observations";
import { situationOf } from "./situation";

function reports(parts: readonly Partial<Observation>[]) {
  const file = initiative({
    partners: [{ name: "A" }],
    indicators: [indicator({ kind: "percent" })],
    observations: parts.map(observation),
  });
  return reportsOf(situationOf(file, "2026-10-31"));
}

test.each<[string, Partial<Observation>, string]>([
  ["with a value", { value: 0 }, "counts"],
  ["of an unknown indicator and partner", { indicator: "Z", partner: "Z" }, "unknownIndicator"],
  ["of an unknown partner, to come", { partner: "Z", period: "2027-12-31" }, "unknownPartner"],
  ["to come, without a value", { period: "2026-11-01" }, "afterReport"],
  ["without a value, of a group", { group: "Women" }, "noValue"],
  ["of a group", { group: "Women", value: 1 }, "group"],
  [
    "of today, on which no period ends",
    { period: "2026-10-31", numerator: 1, denominator: 4 },
    "noPeriodEnd",
  ],
  ["of today, not available", { period: "2026-10-31", value: 1, status: "notAvailable" }, "notAvailable"],
])("an observation %s", (_, parts, state) => {
  expect(reports([parts])[0]!.state).toBe(state);
});

test("a ratio before a value, the value where the denominator is 0, else nothing", () => {
  const usable = (parts: Partial<Observation>) => reports([parts])[0]!.usable;
  expect(usable({ value: 9, numerator: 1, denominator: 4 })).toBe(25);
  expect(usable({ value: 9, numerator: 1, denominator: 0 })).toBe(9);
  expect(usable({ value: 9, denominator: 4 })).toBe(9);
  expect(usable({ numerator: 1 })).toBeNull();
  expect(usable({ indicator: "Z", numerator: 1, denominator: 4 })).toBe(0.25);
});
