import type { PageLayoutState } from "../../spreadsheet/state";
import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readText } from "../operations/arguments";
import { footerText, headerText } from "../../spreadsheet/pageLayout";

type Texts = PageLayoutState["headersFooters"];

/** Excel's limit for left, centre and right together, with the codes that part them. */
const LONGEST = 255;

function textProperty(key: keyof Texts): ScalarProperty<Texts> {
  return {
    get: (texts) => texts[key],
    set: (texts, value) => {
      const after = { ...texts, [key]: readText(key, value, LONGEST) };
      if (headerText(after).length > LONGEST || footerText(after).length > LONGEST) {
        throw new HostError(
          "InvalidArgument",
          `A header or footer has at most ${LONGEST} characters, its three parts and their codes together.`,
        );
      }
      texts[key] = after[key];
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
