/** A folder that is served on localhost. */
export interface ServedFolder {
  readonly address: string;
  stop(): Promise<void>;
}

export function serve(folder: string, port: number): Promise<ServedFolder>;
