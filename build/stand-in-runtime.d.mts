export function makeStandInRuntime(folder: string, version: string): void;
