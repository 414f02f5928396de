import type { Engagement, Source } from '../../src/index.ts';
import { canonical, relativePath, uriOf } from '../../src/server/addresses.ts';
import type { FileSystem } from '../../src/server/file-system.ts';

/** A disk that a test writes to, and whose answers it can hold back. */
export class MemoryFiles implements FileSystem {
  private readonly files = new Map<string, string>();
  /** Awaited before every answer. What is read is what was there when it was asked for. */
  delay: (what: string) => Promise<unknown> = () => Promise.resolve();
  foldersRead = 0;
  /** What is known of what happened to posts. */
  known: Engagement | null = null;
  readonly engagement = (): (() => Engagement | null) => () => this.known;
  readonly refreshEngagement = async (): Promise<void> => undefined;
  readonly wholeEngagement = async (): Promise<Engagement | null> => this.known;
  readonly store = (): null => null;
  /** What Git ignores. */
  leftOut = /^\b$/;

  write(uri: string, text: string): void {
    this.files.set(canonical(uri), text);
  }

  delete(uri: string): void {
    this.files.delete(canonical(uri));
  }

  readonly findFiles = async (folder: string): Promise<readonly string[]> => {
    this.foldersRead++;
    const paths = [...this.files.keys()].map((uri) => relativePath(folder, uri)).filter((path): path is string => path !== null && !this.leftOut.test(path));
    await this.delay(folder);
    return paths;
  };

  readonly readFile = async (uri: string, path: string): Promise<Source | null> => {
    const text = this.files.get(canonical(uri));
    await this.delay(uri);
    return text === undefined ? null : { path, text };
  };

  readonly fileTest = (folder: string): ((path: string) => boolean) => (path) => this.files.has(canonical(uriOf(folder, path)));

  readonly isLeftOut = async (_folder: string, path: string): Promise<boolean> => this.leftOut.test(path);

  readonly isConfigured = async (folder: string): Promise<boolean> => this.files.has(canonical(uriOf(folder, 'rapport.yml')));

  readonly hasTexts = async (uri: string): Promise<boolean> => [...this.files.keys()].some((file) => relativePath(uri, file) !== null);

  readonly readWords = async (): Promise<Uint8Array | null> => null;
}
