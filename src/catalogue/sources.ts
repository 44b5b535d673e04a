import type { Text } from "./term";

/** A publication that the method rests on. */
export interface Source {
  readonly id: string;
  /** the publisher, and the publication by its own title */
  readonly credit: Text;
  /** what the workbook takes from it */
  readonly use: Text;
}

/** Whom the method is owed to. */
export const SOURCES: readonly Source[] = [
  {
    id: "fsg",
    credit: { en: "FSG and the Collective Impact Forum", fr: "FSG et le Collective Impact Forum" },
    use: {
      en: "the five conditions of collective impact and the six roles of the backbone.",
      fr: "les cinq conditions de l’impact collectif et les six rôles de l’infrastructure de soutien.",
    },
  },
  {
    id: "tamarackBackbone",
    credit: {
      en: "Tamarack Institute, “Planifier votre infrastructure de soutien”",
      fr: "Institut Tamarack, « Planifier votre infrastructure de soutien »",
    },
    use: { en: "the worksheet of the six roles.", fr: "la fiche de travail des six rôles." },
  },
  {
    id: "tamarackCanvas",
    credit: {
      en: "Tamarack Institute, “Canevas des progrès accomplis”",
      fr: "Institut Tamarack, « Canevas des progrès accomplis »",
    },
    use: { en: "the dimensions of the progress canvas.", fr: "les dimensions du canevas des progrès." },
  },
  {
    id: "tamarackWhatIs",
    credit: {
      en: "Tamarack Institute, “Qu’est-ce que l’impact collectif?”",
      fr: "Institut Tamarack, « Qu’est-ce que l’impact collectif? »",
    },
    use: {
      en: "the phases of a collective impact initiative.",
      fr: "les phases d’une initiative d’impact collectif.",
    },
  },
  {
    id: "statcan",
    credit: {
      en: "Statistics Canada, Canadian Indicator Framework for the Sustainable Development Goals",
      fr: "Statistique Canada, Cadre d’indicateurs canadien pour les objectifs de développement durable",
    },
    use: {
      en: "the French words for progress.",
      fr: "les termes français qui décrivent les progrès.",
    },
  },
  {
    id: "forms",
    credit: {
      en: "Performance Indicator Reference Sheet (PIRS) and Tola",
      fr: "Performance Indicator Reference Sheet (PIRS) et Tola",
    },
    use: {
      en: "what an indicator’s definition should hold.",
      fr: "ce que doit contenir la définition d’un indicateur.",
    },
  },
];
