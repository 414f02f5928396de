import { EngagementGatherer, type Engagement } from '../index.ts';
import { uriOf } from './addresses.ts';

declare const TextDecoder: new (label: string) => { readonly decode: (bytes: Uint8Array) => string };

/** The same as where files are read at once: nobody waits longer for a draft to be judged. */
const LARGEST_FOR_DRAFTS = 8_000_000;
const TABLE = /^engagement\/.*\.(?:csv|tsv)$/i;
const MATCHES = 'engagement/matches.yml';

/** What happened to the posts of folders whose files only the client can read. It is read ahead, since drafts are judged at once. */
export class ClientEngagement {
  private readonly known = new Map<string, Engagement | null>();
  private readonly read: (uri: string) => Promise<Uint8Array | null>;
  private readonly find: (folder: string) => Promise<readonly string[]>;

  /** @param find the paths of a folder's files. @param read null where a file is gone. */
  constructor(find: (folder: string) => Promise<readonly string[]>, read: (uri: string) => Promise<Uint8Array | null>) {
    this.find = find;
    this.read = read;
  }

  /** As it was read last; null where nothing is known. */
  of(folder: string): Engagement | null {
    return this.known.get(folder) ?? null;
  }

  /** Reads it anew. @param paths the folder's files, where they have just been found. */
  async refresh(folder: string, paths?: readonly string[]): Promise<void> {
    this.known.set(folder, await this.gather(folder, null, LARGEST_FOR_DRAFTS, paths));
  }

  /** Everything, with times by a zone. Null where nothing is there. */
  async gather(folder: string, zone: string | null, largest = Infinity, paths?: readonly string[]): Promise<Engagement | null> {
    const tables = (paths ?? (await this.find(folder))).filter((path) => TABLE.test(path)).sort();
    if (tables.length === 0) return null;
    const gatherer = new EngagementGatherer(zone);
    const text = async (path: string): Promise<string | null> => {
      const bytes = await this.read(uriOf(folder, path));
      return bytes === null || bytes.length > largest ? null : new TextDecoder('utf-8').decode(bytes);
    };
    for (const path of tables) {
      const written = await text(path);
      if (written === null) continue;
      const reader = gatherer.file(path);
      reader.write(written);
      reader.end();
    }
    return gatherer.done(await text(MATCHES));
  }
}
