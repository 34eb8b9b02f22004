import { readFile } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";
import { pageHeaders } from "../host/page-policy.ts";
import { isAppUrl } from "./app-url.ts";

/** Types of the files that a build of the page can hold; anything else is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json; charset=utf-8",
};

/**
 * Answers a request for one of the page's own files, under the page's policy.
 *
 * @param root absolute folder of the built page
 * @returns 405 for anything but GET, 404 for every address that is not a file inside `root`
 */
export async function serveAppFile(
  root: string,
  request: { url: string; method: string },
): Promise<Response> {
  if (request.method !== "GET") return refuse(405);
  const file = fileOf(root, request.url);
  const type = file && contentTypes[extname(file)];
  if (!type) return refuse(404);
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { ...pageHeaders(), "content-type": type },
    });
  } catch {
    return refuse(404);
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: pageHeaders() });
}

/** The file an address names, or undefined when it lies outside of `root`. */
function fileOf(root: string, address: string): string | undefined {
  if (!isAppUrl(address)) return undefined;
  const path = decode(new URL(address).pathname);
  if (path === undefined) return undefined;
  const file = resolve(root, `.${path === "/" || path === "" ? "/index.html" : path}`);
  return file.startsWith(resolve(root) + sep) ? file : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
