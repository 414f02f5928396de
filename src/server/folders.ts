import { dayAt, isConfiguration, isZone, openWorkspace, updateWorkspace, wantedFiles, type Loaded, type Source, type Workspace, type WorkspaceOptions } from '../index.ts';
import { canonical, isWithin, relativePath, uriOf } from './addresses.ts';
import type { FileSystem } from './file-system.ts';
import { Roots, type Root } from './roots.ts';

/** A document that an editor has open. */
export interface Buffer {
  readonly uri: string;
  getText(): string;
}

/** A document and the workspace it belongs to. */
export interface Place {
  /** As the client spells it. */
  readonly uri: string;
  /** The workspace's root. */
  readonly folder: string;
  readonly path: string;
  readonly workspace: Workspace;
}

interface Reading {
  readonly uri: string;
  readonly folder: string;
  readonly path: string;
  readonly source: Source | null;
}

/** What Git, package managers and editors keep for themselves: judged where it is open, never followed. */
const ELSEWHERE = /(?:^|\/)(?:node_modules|bower_components|vendor|\.[^/]+)(?:\/|$)/;
/** What happened is known of as a whole, and no file of it is judged. */
const ENGAGEMENT = /^engagement\//;
const TEXT = /\.(?:md|markdown|txt|tweet|ya?ml|csv)$/i;

/** Workspaces by their roots, each with its latest snapshot. What an editor has open stands for what is on disk. */
export class Folders {
  private readonly workspaces = new Map<string, Workspace>();
  private readonly loading = new Map<string, Promise<void>>();
  private readonly turns = new Map<string, number>();
  /** What others are judged by and was asked for by itself, there or not. When it comes, the client says so. */
  private readonly askedFor = new Set<string>();
  private readonly roots: Roots;
  private readonly files: FileSystem;
  private readonly buffers: () => readonly Buffer[];
  private loaded: Loaded = { grammar: null, words: null };
  private options: WorkspaceOptions;

  /** @param buffers the documents that an editor has open. */
  constructor(files: FileSystem, buffers: () => readonly Buffer[]) {
    this.files = files;
    this.buffers = buffers;
    this.options = { loadWords: () => files.readWords() };
    this.roots = new Roots(files.isConfigured);
  }

  add(folder: string): void {
    this.roots.add(folder);
    this.forget(folder);
  }

  remove(folder: string): void {
    this.roots.remove(folder);
    this.forget(folder);
  }

  /** Judges from now on by these options. True where they are others than before. */
  set(options: WorkspaceOptions): boolean {
    const isNew = (options.includePublished ?? false) !== (this.options.includePublished ?? false);
    this.options = { ...options, loadWords: () => this.files.readWords() };
    for (const [folder, workspace] of this.workspaces) this.workspaces.set(folder, { ...workspace, options: { ...workspace.options, ...this.options } });
    return isNew;
  }

  /** Reads anew, when next needed, what a folder is part of: it came or went, or its configuration did. */
  forget(folder: string): void {
    this.roots.forget();
    this.askedFor.clear();
    for (const root of new Set([...this.workspaces.keys(), ...this.loading.keys()])) {
      if (!isWithin(root, folder) && !isWithin(folder, root)) continue;
      this.workspaces.delete(root);
      this.loading.delete(root);
    }
  }

  /** The workspace of a document, read when it is first needed; null for what is no file of a person's. */
  async place(uri: string): Promise<Place | null> {
    const root = await this.roots.of(uri);
    const path = root && relativePath(root.folder, uri);
    if (!root || path === null) return null;
    const { folder } = root;
    const workspace = await this.workspaceOf(root);
    const text = this.textOf(uri);
    const isNew = text !== undefined && workspace.sources.get(path)?.text !== text;
    const next = isNew ? updateWorkspace(workspace, [{ path, source: { path, text } }]) : workspace;
    if (isNew) this.workspaces.set(folder, next);
    if (!root.lone) await this.complete(folder);
    return { uri, folder, path, workspace: this.workspaces.get(folder) ?? next };
  }

  /** Every workspace that has been read, by its root. */
  all(): Iterable<readonly [folder: string, workspace: Workspace]> {
    return this.workspaces;
  }

  /** The whole workspace around an address, with what editors have open; null where a file is by itself. */
  async around(uri: string): Promise<Place | null> {
    const root = await this.roots.of(uri);
    if (!root || root.lone) return null;
    const { folder } = root;
    await this.workspaceOf(root);
    await this.complete(folder);
    const workspace = await this.workspaceOf(root);
    const typed = this.buffers().flatMap((buffer) => {
      const path = relativePath(folder, buffer.uri);
      const text = buffer.getText();
      return path !== null && workspace.sources.has(path) && workspace.sources.get(path)?.text !== text ? [{ path, source: { path, text } }] : [];
    });
    const next = typed.length > 0 ? updateWorkspace(workspace, typed) : workspace;
    this.workspaces.set(folder, next);
    return { uri: folder, folder, path: '', workspace: next };
  }

  /** Whether a file says how others are judged: a `rapport.yml`, or what one extends. */
  isConfiguration(uri: string): boolean {
    return [...this.workspaces].some(([folder, workspace]) => {
      const path = relativePath(folder, uri);
      return path !== null && isConfiguration(workspace, path);
    });
  }

  /** Reads what others are judged by and finding files has passed over: its name may just have been typed. */
  private async complete(folder: string): Promise<void> {
    const missing = (): string | undefined => {
      const workspace = this.workspaces.get(folder);
      return workspace && wantedFiles(workspace).find((path) => !workspace.sources.has(path) && !this.askedFor.has(uriOf(folder, path)));
    };
    for (let path = missing(); path !== undefined; path = missing()) {
      const uri = uriOf(folder, path);
      this.askedFor.add(uri);
      const source = await this.files.readFile(uri, path);
      const workspace = this.workspaces.get(folder);
      if (source && workspace && !workspace.sources.has(path)) this.workspaces.set(folder, updateWorkspace(workspace, [{ path, source }]));
    }
  }

  /** Keeps a workspace that was prepared further. False where it is no longer the latest, and so not to be judged by. */
  keep({ uri, folder, path, workspace }: Place, prepared: Workspace): boolean {
    const text = this.textOf(uri);
    if (this.workspaces.get(folder) !== workspace || (text !== undefined && text !== workspace.sources.get(path)?.text)) return false;
    this.workspaces.set(folder, prepared);
    this.loaded = { grammar: prepared.grammar ?? this.loaded.grammar, words: prepared.words ?? this.loaded.words };
    return true;
  }

  /** Of folders that came whole, by a move or a branch, editors name the folder alone. True where texts came with them. */
  async came(uris: readonly string[]): Promise<boolean> {
    const found = await Promise.all(uris.map(async (uri) => {
      const root = TEXT.test(uri) ? null : await this.roots.of(uri);
      const path = root && relativePath(root.folder, uri);
      if (!root || root.lone || path === null || ELSEWHERE.test(path) || !(await this.files.hasTexts(uri))) return false;
      this.forget(uri);
      return true;
    }));
    return found.some(Boolean);
  }

  /** Takes over what an editor has, or what is on disk now. True where other documents may be judged anew. */
  async changed(uris: readonly string[]): Promise<boolean> {
    const readings = await Promise.all([...new Set(uris.map(canonical))].map((uri) => this.read(uri)));
    return readings.map((reading) => reading !== null && this.take(reading)).some(Boolean);
  }

  private async read(uri: string): Promise<Reading | null> {
    const root = await this.roots.of(uri);
    const path = root && relativePath(root.folder, uri);
    if (!root || path === null) return null;
    const { folder, lone } = root;
    if (ENGAGEMENT.test(path)) return { uri, folder, path, source: null };
    await this.loading.get(folder)?.catch(() => undefined);
    if (!this.workspaces.has(folder)) return null; // it is read when it is first needed
    if (lone || this.textOf(uri) !== undefined) return { uri, folder, path, source: null };
    if (!this.isWanted(folder, path) && (ELSEWHERE.test(path) || /\.json$/i.test(path))) return null;
    // Of two readings of one file the one that began last is right, whichever ends last.
    const turn = (this.turns.get(uri) ?? 0) + 1;
    this.turns.set(uri, turn);
    const isLeftOut = !this.isWanted(folder, path) && (await this.files.isLeftOut(folder, path));
    const source = isLeftOut ? null : await this.files.readFile(uri, path);
    if (this.turns.get(uri) !== turn) return null;
    this.turns.delete(uri);
    return { uri, folder, path, source };
  }

  private isWanted(folder: string, path: string): boolean {
    const workspace = this.workspaces.get(folder);
    return workspace !== undefined && wantedFiles(workspace).includes(path);
  }

  private take({ uri, folder, path, source: onDisk }: Reading): boolean {
    const workspace = this.workspaces.get(folder);
    if (!workspace) return false;
    if (ENGAGEMENT.test(path)) {
      this.workspaces.set(folder, { ...workspace, options: { ...workspace.options, ...this.optionsOf(folder, false) } });
      return true;
    }
    const text = this.textOf(uri);
    const source = text === undefined ? onDisk : { path, text };
    // Of a folder that is deleted, editors name the folder alone.
    const gone = source || workspace.sources.has(path) ? [] : workspace.sources.paths().filter((one) => one.startsWith(`${path}/`));
    const after = updateWorkspace(workspace, gone.length > 0 ? gone.map((one) => ({ path: one, source: null })) : [{ path, source }]);
    this.workspaces.set(folder, after);
    const isShared = (one: string): boolean => [workspace, after].some(({ kinds }) => ['persona', 'config', 'baseline'].includes(kinds.get(one)?.kind ?? 'other'));
    return [path, ...gone].some(isShared) || after.planning !== workspace.planning;
  }

  private async workspaceOf(root: Root): Promise<Workspace> {
    for (;;) {
      const workspace = this.workspaces.get(root.folder);
      if (workspace) return this.dated(root, workspace);
      await (this.loading.get(root.folder) ?? this.load(root));
    }
  }

  /** The workspace as it is today: an editor stays open overnight. */
  private dated({ folder }: Root, workspace: Workspace): Workspace {
    const { timezone } = workspace.configuration.config;
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const today = dayAt(Date.now(), timezone !== null && isZone(timezone) ? timezone : here);
    if (workspace.options.today === today) return workspace;
    const next = { ...workspace, options: { ...workspace.options, today } };
    this.workspaces.set(folder, next);
    return next;
  }

  private load({ folder, lone }: Root): Promise<void> {
    const read = async (): Promise<void> => {
      const sources = lone ? [] : await this.files.readFolder(folder);
      if (this.loading.get(folder) !== loading) return; // forgotten meanwhile
      const byPath = new Map(sources.map((source) => [source.path, source]));
      for (const buffer of lone ? [] : this.buffers()) {
        const path = relativePath(folder, buffer.uri);
        if (path !== null) byPath.set(path, { path, text: buffer.getText() });
      }
      this.workspaces.set(folder, openWorkspace(byPath.values(), this.optionsOf(folder, lone), this.loaded));
    };
    // Begins a moment later: it must be able to tell whether it is still wanted.
    const loading: Promise<void> = Promise.resolve().then(read).finally(() => {
      if (this.loading.get(folder) === loading) this.loading.delete(folder);
    });
    this.loading.set(folder, loading);
    return loading;
  }

  /** A file that is alone tells nothing of a whole, nor what stands beside it. */
  private optionsOf(folder: string, lone: boolean): WorkspaceOptions {
    const hasFile = lone ? null : this.files.fileTest(folder);
    const engagement = lone ? null : this.files.engagement(folder);
    return { ...this.options, partial: lone, ...(hasFile ? { hasFile } : {}), ...(engagement ? { engagement } : {}) };
  }

  private textOf(uri: string): string | undefined {
    const address = canonical(uri);
    return this.buffers().find((buffer) => buffer.uri === uri || canonical(buffer.uri) === address)?.getText();
  }
}
