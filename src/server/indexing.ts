import { openWorkspace, updateWorkspace, wantedFiles, type Loaded, type Source, type Workspace, type WorkspaceOptions } from '../index.ts';
import { uriOf } from './addresses.ts';
import type { FileSystem } from './file-system.ts';
import { inTurns } from './turns.ts';

/** So many texts are waited for. Of more, an open document is judged before they are read. */
const AT_ONCE = 200;
/** Files asked for at a time. */
const BATCH = 64;

/** How far the reading of a folder has come, in files. */
export interface Progress {
  readonly folder: string;
  readonly read: number;
  readonly of: number;
}

/** Hears how the reading of large folders goes. */
export interface IndexListener {
  readonly progress: (progress: Progress) => void;
  /** A folder has been read whole whose documents were judged by a part of it. */
  readonly whole: (folder: string) => void;
  /** It has been read, is no longer wanted, or cannot be read. */
  readonly ended: (folder: string) => void;
}

export interface Indexing {
  readonly files: FileSystem;
  readonly folder: string;
  /** What editors have open in the folder, by path. It stands for what is on disk. */
  readonly open: () => ReadonlyMap<string, string>;
  readonly options: WorkspaceOptions;
  readonly loaded: Loaded;
  /** Whether somebody still waits for it. */
  readonly isWanted: () => boolean;
  /** Gets what others are judged by, with what is open, where the rest takes its time. */
  readonly begun: (workspace: Workspace) => void;
  readonly report: (progress: Progress) => void;
}

/** Reads a folder into a workspace, and blocks nobody meanwhile. Null where it is no longer wanted. */
export async function indexFolder({ files, folder, open, options, loaded, isWanted, begun, report }: Indexing): Promise<Workspace | null> {
  const found = await files.findFiles(folder);
  const read = async (paths: readonly string[]): Promise<readonly Source[]> => {
    const typed = open();
    const sources = await Promise.all(paths.map(async (path) => {
      const text = typed.get(path);
      return text === undefined ? files.readFile(uriOf(folder, path), path) : { path, text };
    }));
    return sources.filter((source) => source !== null);
  };

  let configured = openWorkspace(await read(found.filter((path) => CONFIG.test(path)).sort().reverse()), options, loaded);
  for (let more = extending(configured, found); more.length > 0; more = extending(configured, found)) {
    const sources = await read(more);
    if (sources.length === 0) break;
    configured = openWorkspace([...values(configured), ...sources], options, loaded);
  }
  const { classify, sources: known } = configured;
  const all = [...new Set([...found, ...open().keys()])].filter((path) => !known.has(path));
  const isText = (path: string): boolean => !open().has(path) && TEXT.has(classify({ path, text: '' }, null).kind);
  const texts = all.filter(isText);
  const core = openWorkspace([...values(configured), ...(await read(all.filter((path) => !isText(path))))], options, loaded);
  if (!isWanted()) return null;

  if (texts.length > AT_ONCE) begun(core);
  let workspace = core;
  for (let at = 0; at < texts.length; at += BATCH) {
    const sources = await read(texts.slice(at, at + BATCH));
    const added = function* (): Generator<undefined> {
      for (const source of sources) {
        workspace = updateWorkspace(workspace, [{ path: source.path, source }]);
        yield;
      }
    };
    if (!(await inTurns(added(), isWanted))) return null;
    report({ folder, read: at + sources.length, of: texts.length });
  }
  return workspace;
}

const CONFIG = /^rapport\.ya?ml$/;
const TEXT: ReadonlySet<string> = new Set(['post', 'other']);

/** The files that were found, are named by the configuration, and have not been read. */
const extending = (workspace: Workspace, found: readonly string[]): readonly string[] => wantedFiles(workspace).filter((path) => !workspace.sources.has(path) && found.includes(path));

const values = ({ sources }: Workspace): readonly Source[] => Array.from(sources.entries(), ([, source]) => source);

/** A folder as it was read, with what has changed in the part of it that was there meanwhile. */
export function joined(whole: Workspace, { sources, grammar, words, expand }: Workspace, touched: ReadonlySet<string>): Workspace {
  const changed = [...touched].flatMap((path) => {
    const isFile = sources.has(path) || whole.sources.has(path);
    return isFile ? [path] : whole.sources.paths().filter((one) => one.startsWith(`${path}/`)); // a folder that has gone
  });
  const next = changed.length > 0 ? updateWorkspace(whole, changed.map((path) => ({ path, source: sources.get(path) ?? null }))) : whole;
  return next === whole && grammar === whole.grammar && words === whole.words && expand === whole.expand ? whole : { ...next, grammar, words, expand };
}
