/** The draft of the form of the profile, known before the form is loaded. */
export const PROFILE_DRAFT = "profile";
