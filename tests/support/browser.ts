import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { chromium, type Browser } from "playwright-core";
import { WAIT_LIMIT } from "./waitLimit";

const root = path.join(__dirname, "..", "..");

/** What `npm start` serves, for as long as a test needs it. */
export interface ServedPreview {
  readonly address: string;
  readonly port: number;
  /** Stops it, as Ctrl+C does, and returns its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the preview as a person does, and waits until it prints its address. */
export async function servePreview(port: number): Promise<ServedPreview> {
  const child = spawn(process.execPath, ["scripts/start.mjs", "--port", String(port)], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const address = await addressFrom(child);
  return {
    address,
    port: Number(new URL(address).port),
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGINT");
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

/** Debian's Chromium, or the one that CHROMIUM_PATH names. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    timeout: WAIT_LIMIT,
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** The output line that consists of an address only. */
async function addressFrom(child: ChildProcess): Promise<string> {
  const output: string[] = [];
  child.stderr!.on("data", (text: Buffer) => output.push(text.toString()));
  for await (const line of createInterface({ input: child.stdout! })) {
    if (/^http:\/\/127\.0\.0\.1:\d+\/$/.test(line)) return line;
    output.push(line);
  }
  throw new Error(`The preview did not start:\n${output.join("\n")}`);
}
