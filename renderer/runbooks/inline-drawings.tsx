import type { PhrasingContent } from "mdast";
import { toString as plainText } from "mdast-util-to-string";
import type { Drawings } from "./drawings.ts";
import { EvidenceChip } from "./EvidenceChip.tsx";
import { FootnoteReference } from "./Footnotes.tsx";
import { ProseName } from "./ProseName.tsx";
import { InertAddress, ReaderLink } from "./ReaderLink.tsx";

/** What stands within a line. */
export const inlineDrawings: Pick<Drawings, PhrasingContent["type"]> = {
  text: (node) => node.value,
  // Parsing has made text of it; should any be left, it is text here too.
  html: (node) => node.value,
  emphasis: (node, key, draw) => <em key={key}>{draw.children(node)}</em>,
  strong: (node, key, draw) => <strong key={key}>{draw.children(node)}</strong>,
  delete: (node, key, draw) => <del key={key}>{draw.children(node)}</del>,
  inlineCode: (node, key) => <code key={key}>{node.value}</code>,
  namedCode: (node, key, draw) => (
    <code key={key}>{node.children.map((child, position) => draw.node(child, position))}</code>
  ),
  break: (_, key) => <br key={key} />,
  componentName: (node, key) => <ProseName key={key} id={node.id} text={node.value} />,
  evidenceReference: (node, key) => <EvidenceChip key={key} evidence={node.evidence} />,
  keptAnchor: (node, key) =>
    node.keys.map((name) => <span key={`${key} ${name}`} tabIndex={-1} data-anchor={name} />),
  link: (node, key, draw) => (
    <ReaderLink key={key} url={node.url} text={plainText(node)}>
      {draw.children(node)}
    </ReaderLink>
  ),
  linkReference: (node, key, draw) => {
    const definition = draw.definitions.links.get(node.identifier);
    if (!definition) return draw.children(node);
    return (
      <ReaderLink key={key} url={definition.url} text={plainText(node)}>
        {draw.children(node)}
      </ReaderLink>
    );
  },
  image: (node, key) => <ImageText key={key} alt={node.alt} address={node.url} />,
  imageReference: (node, key, draw) => (
    <ImageText key={key} alt={node.alt} address={draw.definitions.links.get(node.identifier)?.url ?? ""} />
  ),
  footnoteReference: (node, key, draw) => (
    <FootnoteReference key={key} identifier={node.identifier} definitions={draw.definitions} />
  ),
};

type ImageTextProps = { readonly alt?: string | null | undefined; readonly address: string };

/** No image is ever loaded: one from the network would tell its server that somebody is reading. */
function ImageText({ alt, address }: ImageTextProps) {
  return <InertAddress address={address}>image, not loaded: {alt || "without a description"}</InertAddress>;
}
