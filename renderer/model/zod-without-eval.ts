import { config } from "zod";

// zod looks whether it may compile its schemas; the page's policy forbids that and reports the very attempt.
config({ jitless: true });
