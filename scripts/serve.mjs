import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "text/xml; charset=utf-8",
};

/** The name of a file with a content hash, which never changes. */
const HASHED = /\.[0-9a-f]{8,}\.\w+$/;

/** Serves the files of a folder on localhost, at the first free port from the requested one up. */
export async function serve(folder, port) {
  const server = createServer((request, response) => void answer(folder, request, response));
  await listen(server, port);
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(folder, request, response) {
  const file = fileFor(folder, request.url ?? "/");
  const stats = file === null ? null : await stat(file).catch(() => null);
  const exists = stats?.isFile() ?? false;
  if (!exists || !["GET", "HEAD"].includes(request.method)) {
    response.writeHead(exists ? 405 : 404, { "Content-Type": "text/plain; charset=utf-8" });
    response.end(exists ? "Only GET and HEAD.\n" : "There is no such file.\n");
    return;
  }
  // Lets a browser keep a file, with its compiled script, for as long as it is the same.
  const tag = `"${stats.size}-${stats.mtimeMs}"`;
  const isKnown = request.headers["if-none-match"] === tag;
  response.writeHead(isKnown ? 304 : 200, {
    "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "Cache-Control": HASHED.test(file) ? "max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
    ETag: tag,
  });
  if (isKnown || request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}

/** The path of the file that a URL refers to; null if it is outside the folder or malformed. */
function fileFor(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, "http://127.0.0.1").pathname);
  } catch {
    return null;
  }
  const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
  return file.startsWith(folder + path.sep) ? file : null;
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    const tryPort = (candidate) => {
      server.once("error", (error) => {
        if (error.code === "EADDRINUSE" && candidate < port + 100) tryPort(candidate + 1);
        else reject(error);
      });
      server.listen(candidate, "127.0.0.1", () => {
        server.removeAllListeners("error");
        resolve();
      });
    };
    tryPort(port);
  });
}
