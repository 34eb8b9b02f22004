/** An address of the web, opened in the browser only when the user says so; anything else is plain text. */
export function ExternalLink({ address }: { readonly address: string }) {
  if (!/^https?:\/\//i.test(address)) return <span>{address}</span>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {address}
      <span className="visually-hidden"> (opens in the browser)</span>
    </a>
  );
}
