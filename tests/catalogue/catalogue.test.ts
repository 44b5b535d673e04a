import * as activities from "../../src/catalogue/activities";
import * as canvas from "../../src/catalogue/canvas";
import * as checklist from "../../src/catalogue/checklist";
import * as debrief from "../../src/catalogue/debrief";
import * as frameworks from "../../src/catalogue/frameworks";
import type { FrameworkDefinition } from "../../src/catalogue/frameworks/definition";
import * as registry from "../../src/catalogue/frameworks/registry";
import * as initiative from "../../src/catalogue/initiative";
import * as measurement from "../../src/catalogue/measurement";
import * as plan from "../../src/catalogue/plan";
import * as principles from "../../src/catalogue/principles";
import * as roles from "../../src/catalogue/roles";
import * as sources from "../../src/catalogue/sources";
import { STATUS_ICONS } from "../../src/catalogue/term";
import { englishFaults, frenchFaults, textsIn } from "./typography";

const CATALOGUE = {
  activities,
  canvas,
  checklist,
  debrief,
  frameworks,
  initiative,
  measurement,
  plan,
  principles,
  roles,
  sources,
};
const TEXTS = textsIn(CATALOGUE);

test("every text exists in both languages", () => {
  expect(TEXTS.length).toBeGreaterThan(100);
  for (const { path, en, fr } of TEXTS) {
    expect({ path, en: typeof en, fr: typeof fr }).toEqual({ path, en: "string", fr: "string" });
    expect([path, en]).not.toEqual([path, ""]);
    expect([path, fr]).not.toEqual([path, ""]);
  }
});

test("French follows the typography of Québec, English its own", () => {
  expect(TEXTS.flatMap(({ fr }) => frenchFaults(String(fr)))).toEqual([]);
  expect(TEXTS.flatMap(({ en }) => englishFaults(String(en)))).toEqual([]);
});

test("the typography rules find violations", () => {
  const wrong = ["l'enjeu", "Date : demain", "Date: demain", "Qui ?", "un ; deux", "« mot »", "5 %", "5%"];
  for (const text of wrong) expect([text, frenchFaults(text).length > 0]).toEqual([text, true]);
  expect(frenchFaults("L’enjeu\u00a0: «\u00a0qui?\u00a0»; 5\u00a0%")).toEqual([]);
});

test("ids and words are unique in each list", () => {
  const { FRAMEWORKS, FRAMEWORK_ROLES } = frameworks;
  const lists = Object.values({
    ...canvas,
    ...initiative,
    ...measurement,
    ...roles,
    FRAMEWORKS,
    FRAMEWORK_ROLES,
  }) as readonly (readonly { id: string; label: { en: string; fr: string } }[])[];
  for (const list of lists) {
    for (const key of [
      (term: (typeof list)[number]) => term.id,
      (term: (typeof list)[number]) => term.label.en.toLowerCase(),
      (term: (typeof list)[number]) => term.label.fr.toLowerCase(),
    ]) {
      expect(new Set(list.map(key)).size).toBe(list.length);
    }
  }
});

test("each framework has its own order, and its own source or one of the method’s", () => {
  const registered = Object.values<FrameworkDefinition>(registry);
  expect(new Set(registered.map(({ order }) => order)).size).toBe(registered.length);
  const known = sources.SOURCES.map(({ id }) => id);
  for (const { source } of registered) if (typeof source === "string") expect(known).toContain(source);
});

test("each of the four status tones has its own icon", () => {
  expect(new Set(Object.values(STATUS_ICONS)).size).toBe(4);
});

test("the field’s own terms are kept, in their order", () => {
  expect(frameworks.frameworkOf("fsg").roles.map(({ label }) => label.fr)).toEqual([
    "Guider la vision et la stratégie d’ensemble",
    "Favoriser les activités se renforçant mutuellement",
    "Établir un système d’évaluation commun",
    "Cultiver et maintenir l’engagement de la communauté",
    "Influencer les politiques",
    "Mobiliser les ressources",
  ]);
  expect(canvas.DIMENSIONS.map(({ id }) => id)).toEqual([
    "overview",
    "research",
    "partners",
    "achievements",
    "mobilisation",
    "agenda",
    "other",
  ]);
  expect(initiative.FREQUENCIES.map(({ months }) => months)).toEqual([
    ...[1, 3, 6, 12, 24, 36, 60],
    // irregular
    0,
  ]);
});
