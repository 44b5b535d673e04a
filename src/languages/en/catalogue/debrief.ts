export default {
  /** The questions to discuss after a tool was used. */
  questions: {
    backboneStrengths: "What are the backbone’s strengths and weaknesses today?",
    backbonePooling: "Have we planned to pool resources so that every essential role is held?",
    backboneNext: "How do we plan what comes next?",
    canvasProgress: "How is the initiative progressing?",
    canvasChange: "Does something need to change?",
    canvasMissing: "Is information missing?",
    readinessDisagreement: "Where do we see things most differently, and what lies behind it?",
    readinessFirst: "What has to be built first, and who can help?",
    readinessEvidence: "Which ratings rest on evidence, and which on an impression?",
    measurementLearning: "What do the figures teach us that we did not know?",
    measurementMethods: "Where the methods of judging progress disagree, which do we believe, and why?",
    measurementMissing: "Whose figures are missing, and what would help them to report?",
  },
};
