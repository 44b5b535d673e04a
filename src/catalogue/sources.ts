import { CATALOGUE_SOURCES_TEXTS } from "../languages/texts/catalogue/sources";
import type { LocalizedText } from "./term";
import { withTexts } from "./withTexts";

/** A publication that the method is based on. */
export interface Source {
  readonly id: string;
  /** the publisher, and the publication by its own title */
  readonly credit: LocalizedText;
  /** what the workbook takes from it */
  readonly use: LocalizedText;
}

/** All publications, in the order of the guide. */
export const SOURCES: readonly Source[] = withTexts(CATALOGUE_SOURCES_TEXTS, "sources", [
  { id: "fsg" },
  { id: "forum" },
  { id: "tamarackBackbone" },
  { id: "tamarackCanvas" },
  { id: "tamarackWhatIs" },
  { id: "fonda" },
  { id: "agirTot" },
  { id: "statcan" },
  { id: "forms" },
]);
