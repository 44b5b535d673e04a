import { createDialogs, type Dialogs } from "./dialogs";
import type { OfficeEnvironment } from "./OfficeClient";
import { OFFICE_THEMES, type OfficeThemeColours, type OfficeTheme } from "./officeTheme";
import { createRibbon, type Ribbon } from "./ribbon";

/** An emulated `Office` object, and the parts of Excel's user interface that it uses. */
export interface EmulatedOffice {
  readonly office: Record<string, unknown>;
  readonly dialogs: Dialogs;
  readonly ribbon: Ribbon;
  setEnvironment(environment: OfficeEnvironment): void;
  setTheme(theme: OfficeTheme): void;
}

/**
 * Creates an `Office` object like the client's, with the context of the emulated Excel. Before a host is attached,
 * this is an Excel without any requirement set.
 */
export function createOffice(clientOffice: object): EmulatedOffice {
  // The client's own object does not allow its context to be replaced.
  const office = Object.create(clientOffice) as Record<string, unknown>;
  let environment: OfficeEnvironment = {
    isSetSupported: () => false,
    displayLanguage: "en-US",
    contentLanguage: "en-US",
    platform: "PC",
    version: "16.0.0.0",
    documentUrl: "",
  };
  let theme: OfficeTheme = "light";
  const { dialogs, ui } = createDialogs();
  const { ribbon, actions } = createRibbon();
  const information = {
    host: "Excel",
    get platform(): string {
      return environment.platform;
    },
  };
  const context = {
    requirements: {
      isSetSupported: (name: string, version?: string | number) => environment.isSetSupported(name, version),
    },
    diagnostics: {
      host: information.host,
      get platform(): string {
        return environment.platform;
      },
      get version(): string {
        return environment.version;
      },
    },
    document: {
      get url(): string {
        return environment.documentUrl;
      },
    },
    ui,
    get officeTheme(): OfficeThemeColours {
      return OFFICE_THEMES[theme];
    },
    host: information.host,
    get platform(): string {
      return environment.platform;
    },
    get displayLanguage(): string {
      return environment.displayLanguage;
    },
    get contentLanguage(): string {
      return environment.contentLanguage;
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
    isSetSupported: (name: string, version?: string | number) => environment.isSetSupported(name, version),
    actions,
  };
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(office, name, { value, configurable: true, enumerable: true, writable: true });
  }
  return {
    office,
    dialogs,
    ribbon,
    setEnvironment: (newEnvironment) => {
      environment = newEnvironment;
    },
    setTheme: (chosen) => {
      theme = chosen;
    },
  };
}
