import type { PageLayoutState } from "../state";
import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { readText } from "./arguments";

type Texts = PageLayoutState["headersFooters"];

const LONGEST = 255;

function textProperty(key: keyof Texts): ScalarProperty<Texts> {
  return {
    get: (texts) => texts[key],
    set: (texts, value) => {
      texts[key] = readText(key, value, LONGEST);
    },
  };
}

/** What stands above and below every printed page, with Excel's codes (&P, &N, &D, …). */
export const HeaderFooterDefinition: ObjectDefinition<Texts> = {
  type: "HeaderFooter",
  scalars: {
    LeftHeader: textProperty("leftHeader"),
    CenterHeader: textProperty("centerHeader"),
    RightHeader: textProperty("rightHeader"),
    LeftFooter: textProperty("leftFooter"),
    CenterFooter: textProperty("centerFooter"),
    RightFooter: textProperty("rightFooter"),
  },
  objects: {},
  methods: {},
};
