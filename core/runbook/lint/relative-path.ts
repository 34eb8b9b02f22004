/** A relative path of a link, read from the folder of the file it stands in. */
export function resolvedPath(path: string, file: string): string {
  const parts = file.split("/").slice(0, -1);
  for (const part of decoded(path).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** How a link in `file` says `target`; both are paths in the workspace. */
export function pathBetween(file: string, target: string): string {
  const from = file.split("/").slice(0, -1);
  const to = target.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return encodeURI([...from.slice(same).map(() => ".."), ...to.slice(same)].join("/")).replace(
    /[()]/g,
    (bracket) => (bracket === "(" ? "%28" : "%29"),
  );
}

/** A part of a link without its percent signs; what is not encoded stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
