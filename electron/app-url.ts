/** Scheme of the page's own address; declared as a standard, secure scheme before Electron is ready. */
export const appScheme = "app";
const appHost = "runbooks";

/** The page, without a fragment. */
export const pageUrl = `${appScheme}://${appHost}/index.html`;

/** Whether an address or origin is the program's own page, and not one that merely looks like it. */
export function isAppUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const anonymous = url.username === "" && url.password === "";
  return url.protocol === `${appScheme}:` && url.host === appHost && anonymous;
}
