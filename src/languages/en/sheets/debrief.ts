/** What the sheet Debrief says above its table. */
export default {
  summary:
    "Open decisions: {open}  ·  late: {late}  ·  questions without an answer: {unanswered} of {questions}",
};
