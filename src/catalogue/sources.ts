import type { LocalizedText } from "./term";

/** A publication that the method rests on. */
export interface Source {
  readonly id: string;
  /** the publisher, and the publication by its own title */
  readonly credit: LocalizedText;
  /** what the workbook takes from it */
  readonly use: LocalizedText;
}

/** Whom the method is owed to. */
export const SOURCES: readonly Source[] = [
  {
    id: "fsg",
    credit: { en: "FSG", fr: "FSG" },
    use: {
      en: "the five conditions of collective impact and the six roles of the backbone.",
      fr: "les cinq conditions de l’impact collectif et les six rôles de l’infrastructure de soutien.",
    },
  },
  {
    id: "forum",
    credit: { en: "Collective Impact Forum", fr: "Collective Impact Forum" },
    use: {
      en: "the preconditions, and the advice to build a missing one before anything else.",
      fr: "les conditions préalables, et le conseil d’en bâtir une qui manque avant tout le reste.",
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
      en: "the fit questions, the phases and their success factors, the elements of a common agenda, the principles of leadership.",
      fr: "les questions d’adéquation, les phases et leurs facteurs de succès, les éléments d’un plan d’action commun, les principes de leadership.",
    },
  },
  {
    id: "fonda",
    credit: {
      en: "La Fonda, “Qu’est-ce que la fonction de soutien?”",
      fr: "La Fonda, « Qu’est-ce que la fonction de soutien? »",
    },
    use: {
      en: "the six missions, the five forms, know-how and attitudes, good practice before and after.",
      fr: "les six missions, les cinq formes, les savoir-faire et savoir-être, les bonnes pratiques avant et après.",
    },
  },
  {
    id: "agirTot",
    credit: { en: "Agir tôt, “Agir ensemble”", fr: "Agir tôt, « Agir ensemble »" },
    use: {
      en: "the six principles, the strategies of collaboration, the components of trust, the planning cycle, what may last and how.",
      fr: "les six principes, les stratégies de collaboration, les composantes de la confiance, le cycle de planification, ce qui peut durer et comment.",
    },
  },
  {
    id: "statcan",
    credit: {
      en: "Statistics Canada, Canadian Indicator Framework for the Sustainable Development Goals",
      fr: "Statistique Canada, Cadre d’indicateurs canadien pour les objectifs de développement durable",
    },
    use: {
      en: "required growth and growth alone, their limits, and the French words for progress.",
      fr: "la croissance requise et la croissance seule, leurs limites, et les termes français qui décrivent les progrès.",
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
