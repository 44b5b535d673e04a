/** Exports of forms by KoboToolbox, ODK and their like. */

/** Captions of columns that such a program adds. */
const ADDED =
  /^(?:_uuid|_id|_index|_submission_time|_submitted_by|_validation_status|_version_?|__version__|formhub\/uuid|meta\/instanceID|instanceID|KEY|SubmissionDate)$/;
/** Captions of the times at which a form was filled in. */
const TIMES = /^(?:start|starttime|end|endtime|today|début|debut|fin)$/i;

/** Whether captions are those of an export of a form. */
export function isFormExport(captions: readonly string[]): boolean {
  return captions.some((caption) => ADDED.test(caption));
}

/** Whether a caption of such an export is that of metadata about the submission (ids, times, versions). */
export function isSubmissionMetadata(caption: string): boolean {
  return caption.startsWith("_") || ADDED.test(caption) || TIMES.test(caption);
}

/** The captions of an export of a form without the groups of questions before them: "details/partner" is "partner". */
export function withoutQuestionGroups(captions: readonly string[]): readonly string[] {
  if (!isFormExport(captions)) return captions;
  const short = captions.map((caption) =>
    isSubmissionMetadata(caption) ? caption : (/[^/]+$/.exec(caption)?.[0] ?? caption).trim(),
  );
  return captions.map((caption, index) => {
    const last = short[index] ?? "";
    return last !== "" && short.filter((each) => each === last).length === 1 ? last : caption;
  });
}
