/** Columns that say of their rows whether these count: cancelled, rejected, superseded and duplicate ones do not. */
import { normalizeText } from "../text/normalizeText";

/** Captions about the state of a row. */
const STATE_CAPTION =
  /^(?:(?:record|row|project|approval|validation|review|data|submission|report|entry) )?(?:status|state)$|^(?:statut|etat)(?: (?:(?:de|du|d|des) )?(?:la |l )?(?:approbation|validation|donnees?|ligne|soumission|rapport|saisie|revision|enregistrement|projet))?$/;
const NOT_COUNTED_STATE =
  /^(?:cancell?ed|annulee?s?|rejected|rejetee?s?|refusee?s?|deleted|supprimee?s?|drafts?|brouillons?|void(?:ed)?|superseded|replaced|remplacee?s?|(?:in|not |non )valide?s?|invalidee?s?|duplicated?s?|doublons?|dupliquee?s?|withdrawn|retiree?s?|obsolete|outdated|perimee?s?|desuet(?:te)?s?|excluded|exclue?s?|not approved|non approuvee?s?|returned|retournee?s?|renvoyee?s?|tests?)$/;

/** Captions that ask whether a row does not count, and those that ask whether it does. */
const NOT_COUNTED_CAPTION =
  /^(?:(?:is|est|to|a) )?(?:deleted|void(?:ed)?|supprimee?s?|annulee?s?|cancell?ed|excluded?|exclure|exclue?s?|ignored?|ignorer|ignoree?s?|duplicated?s?|doublons?|superseded|remplacee?s?|suppressed|withheld|masked|masquee?s?|invalid|invalides?|tests? (?:data|records?|rows?|entry|entries)|(?:donnees?|lignes?) (?:de |d )?(?:tests?|essai))$|^is test$/;
const COUNTED_CAPTION =
  /^(?:(?:is|est|to|a) )?(?:valid|valide|included?|incluse?|inclure|counted|comptee?|comptabilisee?|compter)$/;
const [YES, NO] = [/^(?:true|yes|y|1|vrai|oui|o|x)$/, /^(?:false|no|n|0|faux|non)$/];

/** Whether a cell answers the question of its caption with yes. */
export function saysYes(cell: string): boolean {
  return YES.test(normalizeText(cell, "caption"));
}

/** Whether a cell, below its caption, says that its row does not count. */
export function saysNotCounted(cell: string, caption: string): boolean {
  const about = normalizeText(caption, "caption").replace(/_/g, " ");
  const plain = normalizeText(cell, "caption");
  if (STATE_CAPTION.test(about)) return NOT_COUNTED_STATE.test(plain);
  if (NOT_COUNTED_CAPTION.test(about)) return YES.test(plain);
  return COUNTED_CAPTION.test(about) && NO.test(plain);
}
