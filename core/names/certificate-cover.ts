/**
 * Whether a certificate that names `pattern` covers a host name, as clients check it (RFC 9525 §6.3, before it
 * RFC 6125 §6.4.3): letter case and a final dot do not matter; `*` stands for exactly one label, alone and on the
 * left. A pattern with a star elsewhere covers nothing, and no pattern of host names covers an address.
 */
export function covers(pattern: string, name: string): boolean {
  const wanted = labelsOf(name);
  const offered = labelsOf(pattern);
  if (!wanted || !offered || wanted.includes("*") || isAddress(name)) return false;
  const [first, ...rest] = offered;
  if (rest.includes("*") || offered.length !== wanted.length) return false;
  if (first === "*") return rest.length > 0 && rest.every((label, at) => label === wanted[at + 1]);
  return offered.every((label, at) => label === wanted[at]);
}

/** Lower-case labels of a host name or pattern; undefined for a text that is neither. */
function labelsOf(text: string): readonly string[] | undefined {
  const labels = text.toLowerCase().replace(/\.$/, "").split(".");
  return labels.every((label) => label === "*" || /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?$/.test(label))
    ? labels
    : undefined;
}

/** Whether a text is an IPv4 or IPv6 address. */
export function isAddress(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text) || /^(?=.*:.*:)[0-9a-f:.]+$/i.test(text);
}
