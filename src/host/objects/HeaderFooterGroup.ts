import type { PageLayoutState } from "../../spreadsheet/state";
import type { ObjectDefinition } from "../wire/definition";
import { target } from "../wire/definition";
import { readOneOf } from "../operations/arguments";
import { HeaderFooterDefinition } from "./HeaderFooter";

/** The headers and footers of a sheet. The host keeps one set for all pages. */
export const HeaderFooterGroupDefinition: ObjectDefinition<PageLayoutState> = {
  type: "HeaderFooterGroup",
  scalars: {
    State: {
      get: () => "Default",
      set: (_layout, value) => {
        readOneOf(
          "headersFooters.state",
          value,
          ["Default"],
          ["FirstAndDefault", "OddAndEven", "FirstOddAndEven"],
        );
      },
    },
  },
  objects: {
    DefaultForAllPages: (layout) => target(HeaderFooterDefinition, layout.headersFooters),
  },
  methods: {},
};
