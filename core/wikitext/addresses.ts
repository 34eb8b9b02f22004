/** What MediaWiki 1.39 makes a link of in brackets (mediawiki.org/wiki/Manual:$wgUrlProtocols). */
const schemes =
  /^(?:(?:https?|ftps?|git|gopher|ircs?|mms|nntp|redis|sftp|ssh|svn|telnet|worldwind):\/\/|\/\/|(?:bitcoin|geo|magnet|mailto|matrix|news|sips?|sms|tel|urn|xmpp):)./i;

/** Whether the wiki makes a link of an address; of any other it would show the brackets. */
export function isExternal(address: string): boolean {
  return schemes.test(address);
}

/**
 * An address as it can stand in `[address label]`: what would end it, or is markup, percent-encoded. What is
 * encoded already stays.
 */
export function encodeAddress(address: string): string {
  return address
    .toWellFormed()
    .normalize("NFC")
    .replace(
      /[\p{Cc}"<>[\]{}|\\^`\p{Z}\uFFFD-\uFFFF]|'(?=')|(?<=')'|'$|~{3,}|_(?=_)|!(?=!)|(?<=!)!/gu,
      encodeBytes,
    )
    .replace(/&(?=#?\w+;)/g, "&amp;");
}

function encodeBytes(text: string): string {
  return [...text]
    .map((character) =>
      /[!'_~]/.test(character)
        ? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
        : encodeURIComponent(character),
    )
    .join("");
}
