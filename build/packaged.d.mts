export function asarOf(folder: string): string;
export function contentFaults(archive: string): string[];
export function pageFaults(archive: string): string[];
export function manifestFaults(archive: string, name: string): string[];
export function fuseFaults(executable: string): Promise<string[]>;
export function copyFaults(folder: string, copy: string): string[];
export function updateFaults(folder: string): string[];
export function hashOf(file: string): string;
