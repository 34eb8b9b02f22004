// The two parsers of a real MediaWiki, each as a function from wikitext to what the wiki made of it.

/** Title of the page the texts are rendered for; nothing is saved. */
export const title = "Rendered";

async function post(url, fields) {
  const answer = await fetch(url, {
    method: "POST",
    body: new URLSearchParams(fields),
    signal: AbortSignal.timeout(120_000),
  });
  const json = await answer.json();
  if (json.error) throw new Error(`${json.error.code}: ${json.error.info}`);
  return json.parse;
}

const common = { action: "parse", format: "json", formatversion: "2", contentmodel: "wikitext" };

/** The parser readers of a wiki see today, with what saving would change beforehand. */
export function legacyParser(url) {
  return async (text) => {
    const parsed = await post(`${url}/api.php`, {
      ...common,
      title,
      text,
      pst: "1",
      prop: "text|templates|categories|links|images|parsewarnings|properties",
      disableeditsection: "1",
      disablelimitreport: "1",
      disabletoc: "1",
    });
    return {
      html: parsed.text,
      templates: parsed.templates.map((template) => template.title),
      categories: parsed.categories.map(({ category }) => category.replaceAll("_", " ")),
      links: parsed.links.map((link) => link.title),
      images: parsed.images,
      warnings: parsed.parsewarnings,
      properties: Object.keys(parsed.properties),
    };
  };
}

/** The parser Wikimedia is moving its readers to: what saving changes first, then its REST interface. */
export function parsoid(url) {
  return async (text) => {
    // Saving changes signatures, substitutions and links that name only half of themselves; without any, nothing.
    const saves = /~~~|\{\{|\[\[[^\]]*\|\]\]/.test(text);
    const saved = saves
      ? (await post(`${url}/api.php`, { ...common, title, text, onlypst: "1" })).text
      : text;
    const address = `${url}/rest.php/127.0.0.1/v3/transform/wikitext/to/html/${encodeURIComponent(title)}`;
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ wikitext: saved, body_only: true }),
      signal: AbortSignal.timeout(120_000),
    });
    const html = await answer.text();
    if (!answer.ok) throw new Error(`Parsoid answered ${answer.status}: ${html.slice(0, 200)}`);
    return { html: html.replaceAll(`href="./${title}#`, 'href="#') };
  };
}
