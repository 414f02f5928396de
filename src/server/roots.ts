import { canonical, isWithin, parentOf } from './addresses.ts';

export interface Root {
  readonly folder: string;
  /** No folder is open around it and none has a configuration: a file by itself, and its neighbours are not read. */
  readonly lone: boolean;
}

/**
 * Which workspace a file is in: the nearest folder with a `rapport.yml`, as on the command line, else the innermost
 * folder that is open, else the file's own.
 */
export class Roots {
  private readonly known = new Map<string, Promise<Root | null>>();
  private readonly isConfigured: (folder: string) => Promise<boolean>;
  private open: readonly string[] = [];

  constructor(isConfigured: (folder: string) => Promise<boolean>) {
    this.isConfigured = isConfigured;
  }

  add(folder: string): void {
    this.open = [...new Set([...this.open, canonical(folder)])].sort((a, b) => b.length - a.length);
    this.known.clear();
  }

  remove(folder: string): void {
    this.open = this.open.filter((one) => one !== canonical(folder));
    this.known.clear();
  }

  /** To be called when a configuration came or went. */
  forget(): void {
    this.known.clear();
  }

  /** Null for what is no file of a person's: output, an old version in a comparison, a text that has no name yet. */
  of(uri: string): Promise<Root | null> {
    const directory = parentOf(canonical(uri));
    if (directory === null) return Promise.resolve(null);
    let root = this.known.get(directory);
    if (!root) {
      root = this.find(directory);
      this.known.set(directory, root);
      root.catch(() => this.known.delete(directory)); // asked again, and not remembered as a failure
    }
    return root;
  }

  private async find(directory: string): Promise<Root | null> {
    const folder = this.open.find((one) => isWithin(one, directory)) ?? null;
    const onDisk = directory.startsWith('file:');
    if (folder === null && !onDisk) return null;
    for (let at: string | null = directory; at !== null; at = parentOf(at)) {
      if (await this.isConfigured(at)) return { folder: at, lone: false };
      if (at === folder && !onDisk) break; // a client answers for what is open, and no more
    }
    return folder === null ? { folder: directory, lone: true } : { folder, lone: false };
  }
}
