const cacheName = "search-index";
/** Below this many components and runbooks an index is built faster than it is fetched. */
const worthKeeping = 2_000;

/** Where packed search indexes are kept between starts, by the revision of the workspace they belong to. */
export type IndexCache = {
  readonly read: (revision: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly write: (revision: string, bytes: Uint8Array) => Promise<void>;
};

/** Whether a workspace of this many components and runbooks is worth a kept index. */
export function worthCaching(count: number): boolean {
  return count >= worthKeeping;
}

/**
 * The browser's own cache storage; nothing is fetched. It holds one index: a new revision takes the place of
 * the old one. Where storage is refused, every start builds.
 */
export function browserIndexCache(storage: CacheStorage): IndexCache {
  // Keys must be http(s) addresses; `.invalid` can never be one of anything (RFC 2606).
  const keyOf = (revision: string) => `https://index.invalid/${encodeURIComponent(revision)}`;
  return {
    async read(revision) {
      const kept = await (await storage.open(cacheName)).match(keyOf(revision));
      return kept ? new Uint8Array(await kept.arrayBuffer()) : undefined;
    },
    async write(revision, bytes) {
      await storage.delete(cacheName);
      const cache = await storage.open(cacheName);
      await cache.put(keyOf(revision), new Response(Uint8Array.from(bytes)));
    },
  };
}
