import { useState } from "react";
import { editProfile, readSetup, type ProfileOutcome, type Setup } from "../../excel";
import { showAgain } from "./showAgain";
import { useSingleFlight } from "./useSingleFlight";

type Written = Extract<ProfileOutcome, { readonly kind: "edited" }>;

/** The state of a change of the profile. */
export type EditProfileState =
  | { readonly phase: "idle" | "saving" }
  /** `notRead`: why the setup could not be read again afterwards, null where it was */
  | { readonly phase: "saved" | "undoing"; readonly written: Written; readonly notRead: unknown }
  | { readonly phase: "undone"; readonly notRead: unknown }
  /** somebody changed one of the cells meanwhile: the setup as it is now */
  | { readonly phase: "outdated"; readonly now: Setup }
  | { readonly phase: "failed"; readonly error: unknown }
  | { readonly phase: "undoFailed"; readonly error: unknown; readonly written: Written };

/** Writes changes of the profile, and can undo the last one. `onRead` receives the setup as it is after each change. */
export function useEditProfile(onRead: (setup: Setup) => void) {
  const [state, setState] = useState<EditProfileState>({ phase: "idle" });
  const singleFlight = useSingleFlight();

  const outcomeOf = async (
    edit: Parameters<typeof editProfile>[0],
    onSaved: (setup: Setup) => void,
  ): Promise<EditProfileState> => {
    const outcome = await editProfile(edit);
    if (outcome.kind === "outdated") return { phase: "outdated", now: await readSetup() };
    const notRead = await showAgain(readSetup, (now) => {
      onSaved(now);
      onRead(now);
    });
    return { phase: "saved", written: outcome, notRead };
  };
  /** `onSaved` is called before `onRead`, for what the form keeps. */
  const save = (edit: Parameters<typeof editProfile>[0], onSaved: (setup: Setup) => void) =>
    singleFlight(async () => {
      setState({ phase: "saving" });
      setState(
        await outcomeOf(edit, onSaved).catch((error: unknown) => ({ phase: "failed" as const, error })),
      );
    });
  const undo = (written: Written) =>
    singleFlight(async () => {
      setState({ phase: "undoing", written, notRead: null });
      try {
        await written.undo();
        setState({ phase: "undone", notRead: await showAgain(readSetup, onRead) });
      } catch (error) {
        setState({ phase: "undoFailed", error, written });
      }
    });
  const reset = () => setState({ phase: "idle" });
  return { state, save, undo, reset };
}
