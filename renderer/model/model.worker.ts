import "./zod-without-eval.ts";
import { expose } from "comlink";
import { browserIndexCache } from "./index-cache.ts";
import { createModelHost } from "./model-host.ts";

// The model lives here so that searching, auditing and layout never take a frame from the page.
expose(createModelHost(typeof caches === "undefined" ? undefined : browserIndexCache(caches)));
