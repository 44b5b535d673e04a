import type { PageLayoutState } from "../../spreadsheet/state";
import type { ObjectDefinition, ScalarProperty } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { readText } from "../operations/arguments";
import { footerText, headerText } from "../../spreadsheet/pageLayout";

type Texts = PageLayoutState["headersFooters"];

/** Excel's limit for left, centre and right together, including the codes that separate them. */
const MAX_LENGTH = 255;

function textProperty(key: keyof Texts): ScalarProperty<Texts> {
  return {
    get: (texts) => texts[key],
    set: (texts, value) => {
      const changed = { ...texts, [key]: readText(key, value, MAX_LENGTH) };
      if (headerText(changed).length > MAX_LENGTH || footerText(changed).length > MAX_LENGTH) {
        throw new HostError(
          "InvalidArgument",
          `A header or footer has at most ${MAX_LENGTH} characters, its three parts and their codes together.`,
        );
      }
      texts[key] = changed[key];
    },
  };
}

/** The header and footer of every printed page, with Excel's codes (&P, &N, &D, …). */
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
