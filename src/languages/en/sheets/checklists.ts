/** What the sheet Checklists says above its table. */
export default {
  progress: "Progress",
  checklist: "Checklist",
  done: "Done",
  underWay: "Under way",
  all: "Lines",
  share: "Done of all",
  phase: "Success factors now: {phase}",
  noPhase: "Success factors of the current phase: choose it on the Initiative sheet",
};
