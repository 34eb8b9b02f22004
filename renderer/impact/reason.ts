/** A reason without the name it begins with, which stands right above it: "reads x, which …". */
export function reasonAfter(name: string, because: string): string {
  for (const joint of [": ", " "]) {
    if (because.startsWith(`${name}${joint}`)) return because.slice(name.length + joint.length);
  }
  return because;
}
