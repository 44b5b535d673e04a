import { createDialogs, type Dialogs } from "./dialogs";
import type { OfficeSurroundings } from "./OfficeClient";
import { OFFICE_THEMES, type OfficeThemeColours, type PlayedTheme } from "./officeTheme";
import { createRibbon, type Ribbon } from "./ribbon";

/** The members of `Office` that stand for the program around the add-in. */
export interface OfficeFacade {
  readonly office: Record<string, unknown>;
  readonly dialogs: Dialogs;
  readonly ribbon: Ribbon;
  surround(surroundings: OfficeSurroundings): void;
  wear(theme: PlayedTheme): void;
}

/**
 * An `Office` like the client's, with the context that Excel would give it. What is asked before a host is attached
 * is answered for an Excel without any requirement set.
 */
export function dressedOffice(clientOffice: object): OfficeFacade {
  // The client's own object does not let its context be given anew.
  const office = Object.create(clientOffice) as Record<string, unknown>;
  let now: OfficeSurroundings = {
    isSetSupported: () => false,
    displayLanguage: "en-US",
    contentLanguage: "en-US",
    version: "16.0.0.0",
    documentUrl: "",
  };
  let theme: PlayedTheme = "light";
  const { dialogs, ui } = createDialogs();
  const { ribbon, actions } = createRibbon();
  const information = { host: "Excel", platform: "PC" };
  const context = {
    requirements: {
      isSetSupported: (name: string, version?: string | number) => now.isSetSupported(name, version),
    },
    diagnostics: {
      ...information,
      get version(): string {
        return now.version;
      },
    },
    document: {
      get url(): string {
        return now.documentUrl;
      },
    },
    ui,
    get officeTheme(): OfficeThemeColours {
      return OFFICE_THEMES[theme];
    },
    ...information,
    get displayLanguage(): string {
      return now.displayLanguage;
    },
    get contentLanguage(): string {
      return now.contentLanguage;
    },
  };
  const members: Record<string, unknown> = {
    context,
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac" },
    onReady: (callback?: (info: typeof information) => unknown) =>
      Promise.resolve(information).then(async (info) => {
        await callback?.(info);
        return info;
      }),
    isSetSupported: (name: string, version?: string | number) => now.isSetSupported(name, version),
    actions,
  };
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(office, name, { value, configurable: true, enumerable: true, writable: true });
  }
  return {
    office,
    dialogs,
    ribbon,
    surround: (surroundings) => {
      now = surroundings;
    },
    wear: (chosen) => {
      theme = chosen;
    },
  };
}
