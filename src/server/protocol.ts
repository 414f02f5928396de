/** Every message between the server and its client beyond the Language Server Protocol. */

/** Client → server: whom is this document for? */
export const FITS = 'rapport/fits';

export interface FitsParams {
  readonly uri: string;
}

/** One persona's fit, ready to show. */
export interface PersonaFit {
  readonly persona: string;
  readonly name: string;
  /** 0 to 100; null where it was not judged. */
  readonly score: number | null;
  readonly why: string;
  /** The words of the post that decided, most telling first. */
  readonly words: readonly string[];
  /** The goal, pain or question it answers best. */
  readonly need: string | null;
  /** The explanation as Markdown. */
  readonly explanation: string;
}

/** Best first; empty with the reason where there is nothing to compare. */
export interface FitsResult {
  readonly fits: readonly PersonaFit[];
  readonly why: 'not a post' | 'no personas' | null;
  /** Why it is not a post, as the end of a sentence. */
  readonly reason: string | null;
}

/** Server → client, where the server cannot read files itself: the files of a folder that Rapport may want. */
export const FIND_FILES = 'rapport/findFiles';

export interface FindFilesParams {
  readonly folder: string;
}

/** Server → client: the content of a file, null where it is gone. */
export const READ_FILE = 'rapport/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/** Bytes in base 64, since a message is JSON. */
export type ReadFileResult = string | null;

/** What the client says of itself when it starts the server. */
export interface InitializationOptions {
  /** Whether it answers `rapport/findFiles` and `rapport/readFile`. */
  readonly readsFiles?: boolean;
  /** Whether it has the commands of the extension: what runs them is offered to nobody else. */
  readonly runsCommands?: boolean;
  /** The address of the word table that comes with it, for a server that cannot read its own files. */
  readonly words?: string;
}
